/** BERT asked for the next word: [MASK] behind the words before it. */
import { gather, tensor1d } from '@tensorflow/tfjs-core'
import type { MaskMatrix } from '../trace/arrays.ts'
import { bertPlaces } from '../trace/failures.ts'
import { Refusal } from '../trace/refusal.ts'
import { checkIds } from './checkIds.ts'
import { states } from './forward.ts'
import { inputOfIds } from './idInput.ts'
import type { LoadedTransformer } from './model.ts'
import { keep, readBack } from './readings.ts'

/** Beginnings are read side by side in one pass, as many as make about so many tokens. */
const tokensAtOnce = 320

/** The mask of sequences that stand side by side: each token looks at its own sequence, all of it. */
function blocksMask(lengths: readonly number[]): MaskMatrix {
  const T = lengths.reduce((sum, length) => sum + length, 0)
  const data = new Uint8Array(T * T)
  let start = 0
  for (const length of lengths) {
    for (let i = start; i < start + length; i++) data.fill(1, i * T + start, i * T + start + length)
    start += length
  }
  return { shape: [T, T], data }
}

/** The logits at each sequence's [MASK], the last but one of its tokens: [n · V]. */
async function atTheMasks(model: LoadedTransformer, sequences: readonly (readonly number[])[]) {
  const mask = blocksMask(sequences.map(({ length }) => length))
  const positionIds = sequences.flatMap((ids) => ids.map((_, at) => at))
  const input = { ...inputOfIds(model, { ids: sequences.flat() }), positionIds }
  let end = 0
  const rows = sequences.map(({ length }) => {
    end += length
    return end - 2
  })
  const readings = keep(() => {
    const { logits } = states(model, input, mask) // (T, V)
    if (!logits) throw new Refusal('bad-request', { what: 'this model fills no gap' })
    return { logits: gather(logits, tensor1d(rows, 'int32')) } // (T, V)[n] → (n, V)
  })
  return (await readBack(readings)).get(readings.logits)!
}

/**
 * BERT's logits for each of the first ids from [CLS], those before it, [MASK] and [SEP]: [n · V]. What it reads of one place
 * serves no other: every state looks at [MASK], which moves on.
 *
 * @throws Refusal 'bad-request' or 'id-out-of-range'
 */
export async function bertRows(model: LoadedTransformer, ids: readonly number[]): Promise<Float32Array> {
  const { cls, mask, sep } = model.tokenizer.special
  if (cls === undefined || mask === undefined || sep === undefined) {
    throw new Refusal('bad-request', { what: 'this model has no [MASK]' })
  }
  checkIds(model.config, ids)
  const asked = ids.slice(0, Math.min(bertPlaces, model.config.positions - 3))
  const V = model.config.vocabulary
  const logits = new Float32Array(asked.length * V)
  for (let done = 0; done < asked.length; ) {
    const sequences: number[][] = []
    let tokens = 0
    do {
      const sequence = [cls, ...asked.slice(0, done + sequences.length), mask, sep]
      sequences.push(sequence)
      tokens += sequence.length
    } while (done + sequences.length < asked.length && tokens < tokensAtOnce)
    logits.set(await atTheMasks(model, sequences), done * V)
    done += sequences.length
  }
  return logits
}
