/**
 * The command line: prints the Trace of a checkpoint in the Hugging Face layout, computed by the very code that the page
 * runs (docs/sharing.md, "Command line"). Only the JSON goes to stdout; `npm run -s trace -- …` leaves out npm's own lines.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runElmoInput } from '../src/engine/elmoForward.ts'
import { runInput } from '../src/engine/forward.ts'
import { inputOfIds } from '../src/engine/idInput.ts'
import { isElmoModel, type LoadedModel, loadModel } from '../src/engine/model.ts'
import { runElmo, runTrace } from '../src/engine/run.ts'
import { maskFor } from '../src/models/mask.ts'
import { createTokenizer } from '../src/text/tokenizer.ts'
import type { AnyTrace } from '../src/trace/anyTrace.ts'
import { anyTraceToJson } from '../src/trace/json.ts'
import { Refusal } from '../src/trace/refusal.ts'
import type { Include, MaskChoice } from '../src/trace/request.ts'
import { chooseBackend } from './backend.ts'

const usage =
  'npm run trace -- --checkpoint DIR (--text "…" [--pair "…"] | --ids 1,2,3 [--segments 0,0,1] [--real 1,1,0]) [--mask NAME-OR-JSON] [--include qkv,logits]'

/** What is wrong with the command itself, not with what it asks for. */
class UsageError extends Error {}

const options = {
  checkpoint: { type: 'string' },
  text: { type: 'string' },
  pair: { type: 'string' },
  ids: { type: 'string' },
  segments: { type: 'string' },
  real: { type: 'string' },
  mask: { type: 'string' },
  include: { type: 'string' },
} as const

/** `--text "- a dash"` as `--text=- a dash`: parseArgs takes a value that begins with a dash in no other way. */
function withValuesJoined([first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return []
  const [value, ...others] = rest
  const takesValue = first.startsWith('--') && Object.hasOwn(options, first.slice(2))
  if (takesValue && value !== undefined) return [`${first}=${value}`, ...withValuesJoined(others)]
  return [first, ...withValuesJoined(rest)]
}

function parseCommand() {
  try {
    return parseArgs({ args: withValuesJoined(process.argv.slice(2)), options }).values
  } catch (error) {
    // Of parseArgs's advice only the first sentence: what is wrong.
    throw new UsageError(messageOf(error).split(/\. |\n/)[0])
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** "1,2,3" → [1, 2, 3]. */
function numbers(option: string, list: string): number[] {
  const values = list.split(',').map((one) => (/^\s*\d+\s*$/.test(one) ? Number(one) : Number.NaN))
  if (values.every(Number.isSafeInteger)) return values
  throw new UsageError(`--${option} takes whole numbers with commas between them, not "${list}"`)
}

/** A mask's name stands as it is; anything else is JSON. What is neither is refused with the masks that there are. */
function maskChoice(option: string): MaskChoice {
  try {
    return JSON.parse(option)
  } catch {
    return option as MaskChoice
  }
}

function includes(option: string): Include[] {
  const names = option.split(',').map((name) => name.trim())
  if (names.every((name) => name === 'qkv' || name === 'logits')) return names
  throw new UsageError(`--include takes qkv, logits or both, not "${option}"`)
}

function readBytes(directory: string, file: string): Uint8Array {
  try {
    return readFileSync(join(directory, file))
  } catch {
    throw new Refusal('file-broken', {
      file: join(directory, file),
      reason: 'it is not there, or not readable',
    })
  }
}

function readJson(directory: string, file: string): unknown {
  const bytes = readBytes(directory, file)
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Refusal('file-broken', { file, reason: 'it is not JSON' })
  }
}

/** Ids can be run without a tokenizer, or with one that we cannot read; they then have numbers for names. */
function optionalTokenizer(directory: string): unknown {
  try {
    const json = readJson(directory, 'tokenizer.json')
    createTokenizer(json)
    return json
  } catch {
    return undefined
  }
}

function openCheckpoint(directory: string, forIds: boolean): LoadedModel {
  const configJson = readJson(directory, 'config.json')
  const weightsBytes = readBytes(directory, 'model.safetensors')
  return loadModel({
    id: 'checkpoint',
    origin: 'loaded',
    configJson,
    weightsBytes,
    tokenizerJson: forIds ? optionalTokenizer(directory) : readJson(directory, 'tokenizer.json'),
    weightsHash: createHash('sha256').update(weightsBytes).digest('hex').slice(0, 16),
  })
}

async function computeTrace(): Promise<AnyTrace> {
  const { checkpoint, text, pair, ids, segments, real, ...more } = parseCommand()
  if (checkpoint === undefined) throw new UsageError('--checkpoint is missing')
  if ((text === undefined) === (ids === undefined)) throw new UsageError('give either --text or --ids')
  if (ids !== undefined && pair !== undefined) throw new UsageError('--pair goes with --text')
  if (text !== undefined && (segments ?? real) !== undefined) {
    throw new UsageError('--segments and --real go with --ids')
  }
  const include = more.include === undefined ? [] : includes(more.include)

  if (!(await chooseBackend('wasm'))) await chooseBackend('cpu')
  const model = openCheckpoint(checkpoint, ids !== undefined)
  const typed = text === undefined ? null : { text, include, ...(pair !== undefined && { pair }) }
  if (isElmoModel(model) && more.mask !== undefined) throw new Refusal('mask-without-attention', {})
  if (typed && isElmoModel(model)) return (await runElmo(model, { model: 'elmo', ...typed }, 'refuse')).trace
  const mask = maskChoice(more.mask ?? 'own')
  if (typed && !isElmoModel(model)) {
    return (await runTrace(model, { model: model.config.kind, mask, ...typed }, 'refuse')).trace
  }
  const input = inputOfIds(model, {
    ids: numbers('ids', ids ?? ''),
    ...(segments !== undefined && { segments: numbers('segments', segments) }),
    ...(real !== undefined && { real: numbers('real', real) }),
  })
  if (isElmoModel(model)) return runElmoInput(model, input, include)
  return runInput(model, input, maskFor(mask, model.config.kind, input.real), include)
}

// Who reads may have seen enough (`| head`) and close the pipe: no error, and nothing for Node to print a stack of.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') console.error(`The Trace could not be written: ${message}`)
  process.exit(code === 'EPIPE' ? 0 : 1)
})

try {
  process.stdout.write(`${JSON.stringify(anyTraceToJson(await computeTrace()))}\n`)
} catch (error) {
  if (error instanceof Refusal) {
    console.error(error.message)
    process.exitCode = 1
  } else if (error instanceof UsageError) {
    console.error(`${error.message}. Usage: ${usage}`)
    process.exitCode = 2
  } else {
    // Not thrown on: with tfjs's wasm build loaded, Node would print that file's only, enormous line.
    console.error(`The Trace could not be computed: ${messageOf(error).replace(/\s+/g, ' ')}`)
    process.exitCode = 1
  }
}
