/** One word in several sentences: its states in every layer. */
import { gather, type Tensor2D, tensor1d, tidy } from '@tensorflow/tfjs-core'
import { maskFor } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { Array2 } from '../trace/arrays.ts'
import type { Occurrences, OccurrencesRequest, WordPlace } from '../trace/embed.ts'
import type { ModelInput } from '../trace/input.ts'
import { rowOf } from '../trace/measure.ts'
import { Refusal } from '../trace/refusal.ts'
import { runElmoInput } from './elmoForward.ts'
import { runInput } from './forward.ts'
import { isElmoModel, type LoadedModel } from './model.ts'

/** The most sentences that one request may hold; the page offers fewer. */
const mostPlaces = 64

/**
 * Sentences are padded to a common length that grows in steps of so many tokens: at one T, what two sentences have in
 * common gives GPT the same bits, and a sentence that becomes a word longer does not change all others.
 */
const lengthStep = 16

/** Sentences remembered for a model, so that typing in one of them does not run the others again. */
const mostRemembered = 256

interface WordStates {
  readonly pieces: readonly string[]
  /** Of each layer the word's state, the mean of its pieces. */
  readonly layers: readonly Float32Array[]
}

const remembered = new WeakMap<LoadedModel, Map<string, WordStates>>()

/** Element-by-element mean of some rows of a matrix. */
function meanRow(matrix: Array2, rows: readonly number[]): Float32Array {
  const mean = new Float32Array(matrix.shape[1])
  for (const row of rows)
    rowOf(matrix, row).forEach((value, i) => {
      mean[i]! += value / rows.length
    })
  return mean
}

/** Rows of the token table, before anything is added to them: ids [n] → [n, d]. */
async function tokenVectors({ weights, config }: LoadedModel, ids: readonly number[]): Promise<Array2> {
  const rows = tidy(() => gather(weights.embeddings.tokens as Tensor2D, tensor1d([...ids], 'int32')))
  try {
    return { shape: [ids.length, config.width], data: (await rows.data()) as Float32Array }
  } finally {
    rows.dispose()
  }
}

async function hiddenStates(model: LoadedModel, input: ModelInput): Promise<readonly Array2[]> {
  const trace = isElmoModel(model)
    ? await runElmoInput(model, input)
    : await runInput(model, input, maskFor('own', model.config.kind, input.real))
  return trace.layers.map(({ hidden }) => hidden)
}

/** The word's states in one framed sentence; null where the model reads nothing of the word. */
async function readWord(
  model: LoadedModel,
  input: ModelInput,
  [start, end]: WordPlace['span'],
): Promise<WordStates | null> {
  const at = input.offsets.flatMap((span, t) => (span && span[0] < end && span[1] > start ? [t] : []))
  if (at.length === 0) return null
  const own = await tokenVectors(
    model,
    at.map((t) => input.ids[t]!),
  )
  const states = await hiddenStates(model, input)
  return {
    pieces: at.map((t) => input.tokens[t]!),
    layers: [meanRow(own, [...at.keys()]), ...states.map((hidden) => meanRow(hidden, at))],
  }
}

/** The rows of one layer as a matrix. */
const stacked = (rows: readonly Float32Array[]): Array2 => {
  const width = rows[0]?.length ?? 0
  const data = new Float32Array(rows.length * width)
  for (const [n, row] of rows.entries()) data.set(row, n * width)
  return { shape: [rows.length, width], data }
}

/**
 * Reads a word in each of its sentences. What is too long is cut; a word that is cut away has no row.
 *
 * @throws Refusal 'bad-request'
 */
export async function readOccurrences(
  model: LoadedModel,
  { places }: OccurrencesRequest,
): Promise<Occurrences> {
  if (places.length > mostPlaces) {
    throw new Refusal('bad-request', {
      what: `there are ${places.length} sentences, but at most ${mostPlaces} are read`,
    })
  }
  const { kind, positions } = model.config
  const frame = (text: string, padTo?: number) =>
    frameInput(model.tokenizer, {
      kind,
      positions,
      text,
      overflow: 'cut',
      ...(padTo !== undefined && { padTo }),
    })
  const longest = Math.max(0, ...places.map(({ text }) => frame(text).ids.length))
  const length = Math.min(positions, Math.ceil(longest / lengthStep) * lengthStep)
  const known = remembered.get(model) ?? new Map<string, WordStates>()
  remembered.set(model, known)
  if (known.size > mostRemembered) known.clear()
  const found: { place: number; states: WordStates }[] = []
  for (const [place, { text, span }] of places.entries()) {
    const key = JSON.stringify([length, span, text])
    const states = known.get(key) ?? (await readWord(model, frame(text, length), span))
    if (!states) continue
    known.set(key, states)
    found.push({ place, states })
  }
  return {
    model: model.identity,
    rows: found.map(({ place, states }) => ({ place, pieces: states.pieces })),
    layers: Array.from({ length: model.config.layers + 1 }, (_, layer) =>
      stacked(found.map(({ states }) => states.layers[layer]!)),
    ),
  }
}
