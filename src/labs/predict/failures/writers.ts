import { create } from 'zustand'
import { theEngine } from '../../../store/engine.ts'
import { toRefusal } from '../../../store/results.ts'
import type { Refusal } from '../../../trace/refusal.ts'
import type { Sampling } from '../../../trace/sampling.ts'
import type { Candidate } from '../../../trace/trace.ts'

/** Who writes, and how; the names of training/evaluation/writing.py in their order. */
export const writers = ['gpt', 'elmo', 'append', 'gibbs'] as const
export type WriterName = (typeof writers)[number]

/** So many tokens each of them writes. */
export const length = 24
/** How often Gibbs sampling goes over all places. */
export const sweeps = 4

/** What one writer wrote; null where Gibbs sampling has not been yet. */
export interface Writing {
  readonly text: string
  readonly tokens: readonly (Candidate | null)[]
  readonly done: number
  readonly total: number
  /** Mean log-likelihood under the GPT-twin, nats; null before it is measured. */
  readonly mean: number | null
}

interface WritersState {
  readonly writings: Readonly<Partial<Record<WriterName, Writing>>>
  readonly isWriting: boolean
  readonly refusal: Refusal | null
  /** How many tokens a sentence may have for all of them to write behind it; null: this one is not longer. */
  readonly room: number | null
}

/** What the four have written last, and on which text. */
export const useWriters = create<WritersState>(() => ({
  writings: {},
  isWriting: false,
  refusal: null,
  room: null,
}))

let running: AbortController | null = null

export function stopAll(): void {
  running?.abort()
  running = null
  useWriters.setState({ isWriting: false })
}

const put = (name: WriterName, writing: Writing) =>
  useWriters.setState(({ writings }) => ({ writings: { ...writings, [name]: writing } }))

/** Lets all of them write on from the same text, one after the other, and asks the GPT-twin how likely it finds that. */
export async function writeAll(text: string, sampling: Sampling): Promise<void> {
  stopAll()
  const leave = new AbortController()
  running = leave
  useWriters.setState({ writings: {}, isWriting: true, refusal: null, room: null })
  const engine = theEngine()
  const isOver = () => leave.signal.aborted
  const idsOf = (tokens: readonly (Candidate | null)[]) => tokens.map((token) => token?.id ?? null)

  /** One by one behind the text. */
  const onward = async (name: 'gpt' | 'elmo' | 'append') => {
    let tokens: Candidate[] = []
    while (tokens.length < length && !isOver()) {
      const written = tokens.map(({ id }) => id)
      const { drawn } =
        name === 'append'
          ? await engine.put(
              'predict.failures',
              'fill',
              {
                model: 'bert',
                text,
                written: [...written, null],
                place: written.length,
                step: written.length,
                temperature: 0,
              },
              leave.signal,
            )
          : await engine.put(
              'predict.failures',
              'nextToken',
              { model: name, text, written, cache: name === 'gpt', endless: true, ...sampling },
              leave.signal,
            )
      tokens = [...tokens, drawn]
      put(name, { text, tokens, done: tokens.length, total: length, mean: null })
    }
    return tokens
  }

  /** All places again and again, each from all others, from nothing but [MASK]s on. */
  const gibbs = async () => {
    let tokens: (Candidate | null)[] = Array.from({ length }, () => null)
    for (let step = 0; step < sweeps * length && !isOver(); step++) {
      const place = step % length
      const asked = { model: 'bert' as const, text, written: idsOf(tokens), place, step, ...sampling }
      const { drawn } = await engine.put('predict.failures', 'fill', asked, leave.signal)
      tokens = tokens.with(place, drawn)
      put('gibbs', { text, tokens, done: step + 1, total: sweeps * length, mean: null })
    }
    return tokens
  }

  try {
    // All have to read the same sentence, and BERT's positions hold [CLS] and [SEP] as well.
    const first = { model: 'gpt', text, written: [], cache: true, ...sampling } as const
    const { typed, limit, cut } = await engine.put('predict.failures', 'nextToken', first, leave.signal)
    if (isOver()) return
    const room = limit - 2 - length
    if (cut || typed > room) {
      useWriters.setState({ room })
      return
    }
    for (const name of writers) {
      const tokens = name === 'gibbs' ? await gibbs() : await onward(name)
      if (isOver()) return
      const written = tokens.flatMap((token) => (token ? [token.id] : []))
      const { mean } = await engine.put(
        'predict.failures',
        'likelihood',
        { model: 'gpt', text, written },
        leave.signal,
      )
      const writing = useWriters.getState().writings[name]
      if (writing) put(name, { ...writing, mean })
    }
  } catch (error) {
    const refusal = toRefusal(error)
    if (refusal.code !== 'cancelled') useWriters.setState({ refusal })
  } finally {
    if (running === leave) stopAll()
  }
}
