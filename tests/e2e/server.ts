import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/preconditions.mjs'
import { serve } from '../../scripts/serve.mjs'

/** Serves dist/ on a free port for the whole run; the workers read its address from the environment. */
export default async function startServer() {
  if (process.env.BOTHWAYS_URL) return
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no built site in dist/; run "npm run build".')
  const site = await serve(dist, 0)
  process.env.BOTHWAYS_URL = site.url
  return site.close
}
