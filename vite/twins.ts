import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { isElmoConfig } from '../src/checkpoint/config.ts'
import { loadElmo } from '../src/checkpoint/elmo.ts'
import { loadCheckpoint } from '../src/checkpoint/load.ts'
import type { Metric, Twin, TwinFile } from '../src/engine/manifest.ts'
import { readMetrics } from '../src/engine/metrics.ts'
import { mapElmo } from '../src/trace/elmoParameters.ts'
import { mapParameters, type ParameterArray } from '../src/trace/parameters.ts'
import { quantize } from './quantize.ts'

const twinIds = ['bert', 'gpt', 'elmo'] as const

/** Where the page finds the twins' files, relative to itself. */
const folder = 'models'

/** What a visitor may read of a reference checkpoint as it is; the rest of it the page gets in a smaller form. */
const shippedAsIs = 'README.md'

interface DerivedTwins {
  readonly twins: readonly Twin[]
  /** Content by file name, relative to the page. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Derives the files that the page loads from the reference checkpoints in `directory`: each with a content hash in
 * its name, so that it can be cached for ever, and all of them in one manifest. Broken files throw.
 */
export function deriveTwins(directory: string): DerivedTwins {
  const files = new Map<string, Uint8Array>()
  const add = (stem: string, extension: string, content: Uint8Array): TwinFile => {
    const sha256 = createHash('sha256').update(content).digest('hex')
    const file = `${folder}/${stem}.${sha256.slice(0, 8)}.${extension}`
    files.set(file, content)
    return { file, bytes: content.length, sha256 }
  }
  const twins = twinIds
    .filter((id) => existsSync(join(directory, id, 'model.safetensors')))
    .map((id): Twin => {
      const read = (name: string) => readFileSync(join(directory, id, name))
      const weights = quantize(read('model.safetensors'))
      const config = JSON.parse(read('config.json').toString())
      return {
        id,
        parameters: countParameters(config, weights),
        config,
        weights: add(id, 'safetensors', weights),
        tokenizer: add('tokenizer', 'json', slimTokenizer(JSON.parse(read('tokenizer.json').toString()))),
        metrics: metricsOf(join(directory, 'metrics.json'), id),
      }
    })
  return { twins, files }
}

/**
 * The figures of one model that the manifest carries: those that stand by their key alone. Layers, methods and groups stay
 * in metrics.json. None as long as training/ has not measured any.
 */
function metricsOf(path: string, id: string): Readonly<Record<string, Metric>> {
  if (!existsSync(path)) return {}
  const { definitions, entries } = readMetrics(readFileSync(path, 'utf8'))
  return Object.fromEntries(
    entries
      .filter(({ model, method, group }) => model === id && method === undefined && group === undefined)
      .map(({ key, value, n, interval, definition }) => [
        key,
        { value, n, interval, definition: definitions[definition] ?? definition },
      ]),
  )
}

/** Reads the checkpoint just as the page will, so that a broken one fails the build. */
function countParameters(config: unknown, weights: Uint8Array): number {
  let count = 0
  const add = ({ data }: ParameterArray) => {
    count += data.length
  }
  if (isElmoConfig(config)) mapElmo(loadElmo(config, weights).parameters, add)
  else mapParameters(loadCheckpoint(config, weights).parameters, add)
  return count
}

interface TokenizerJson {
  readonly added_tokens: readonly { readonly id: number; readonly content: string }[]
  readonly normalizer: unknown
  readonly pre_tokenizer: unknown
  readonly model: unknown
}

/** What src/text reads of a tokenizer.json. Framing is ours, so that without it BERT's and GPT's are the same file. */
function slimTokenizer({ added_tokens, normalizer, pre_tokenizer, model }: TokenizerJson): Uint8Array {
  const added = added_tokens.map(({ id, content }) => ({ id, content }))
  return new TextEncoder().encode(JSON.stringify({ added_tokens: added, normalizer, pre_tokenizer, model }))
}

/**
 * Gives the page the twins: their manifest as `__TWINS__` in its code and as models/manifest.json, their files beside
 * it, in the built site and on the development server alike. The reference checkpoints themselves are not shipped.
 */
export function twins(directory: string): Plugin {
  const derived = deriveTwins(directory)
  const manifest = new TextEncoder().encode(
    `${JSON.stringify({ schema: 'bothways/models@1', twins: derived.twins }, null, 2)}\n`,
  )
  const files = new Map([...derived.files, [`${folder}/manifest.json`, manifest]])
  let output = ''

  return {
    name: 'bothways:twins',
    config: () => ({ define: { __TWINS__: JSON.stringify(derived.twins) } }),
    configResolved(config) {
      output = resolve(config.root, config.build.outDir)
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const content = files.get(path.slice(server.config.base.length))
        if (content) response.end(content)
        else next()
      })
      server.watcher.add(directory).on('all', (event, path) => {
        if (path.startsWith(directory) && event !== 'addDir') server.restart()
      })
    },
    buildStart() {
      const missing = twinIds.filter((id) => !derived.twins.some((twin) => twin.id === id))
      if (missing.length > 0)
        this.warn(`no checkpoint in ${missing.map((id) => join(directory, id)).join(', ')}`)
    },
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source })
    },
    /** Vite has copied all of public/ by now. */
    closeBundle() {
      const copied = join(output, folder)
      if (!existsSync(copied)) return
      for (const entry of readdirSync(copied, { withFileTypes: true })) {
        if (!entry.isDirectory()) continue
        const checkpoint = join(copied, entry.name)
        for (const name of readdirSync(checkpoint)) if (name !== shippedAsIs) rmSync(join(checkpoint, name))
        if (readdirSync(checkpoint).length === 0) rmdirSync(checkpoint)
      }
    },
  }
}
