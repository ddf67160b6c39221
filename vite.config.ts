import { join } from 'node:path'
import mdx from '@mdx-js/rollup'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './vite/contentSecurityPolicy.ts'
import { twins } from './vite/twins.ts'

export default defineConfig({
  // Works in any folder of any host.
  base: './',
  plugins: [
    { enforce: 'pre', ...mdx({ jsxImportSource: 'react' }) },
    react({ include: /\.(mdx|tsx?)$/ }),
    twins(join(import.meta.dirname, 'public/models')),
    contentSecurityPolicy(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Inlined files would be data: addresses, which the content-security policy allows to pictures alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
  },
})
