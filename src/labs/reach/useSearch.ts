import { useEffect, useMemo, useRef, useState } from 'react'
import { useChoices } from '../../store/choices.ts'
import { theEngine } from '../../store/engine.ts'
import { toRefusal } from '../../store/results.ts'
import type { Refusal } from '../../trace/refusal.ts'
import type { ModelKind } from '../../trace/trace.ts'
import { askedOf } from './asked.ts'
import { type Direction, directions, kinds } from './models.ts'
import { nothingTried, type Side, type Tally, tallied } from './tally.ts'
import type { Change } from './useChange.ts'

/** Whose states are looked at. */
export interface Reader {
  readonly kind: ModelKind
  readonly direction: Direction
}

/** A Transformer's states are one set; ELMo's are three. */
export const readers: readonly Reader[] = kinds.flatMap((kind): Reader[] =>
  kind === 'elmo' ? directions.map((direction) => ({ kind, direction })) : [{ kind, direction: 'joined' }],
)

export const readerKey = ({ kind, direction }: Reader): string => `${kind}.${direction}`

/** How a search stands. */
export interface Search {
  /** Of all models together. */
  readonly done: number
  readonly total: number
  readonly running: boolean
  readonly tallies: Readonly<Record<string, Tally>>
  readonly refusals: Readonly<Partial<Record<ModelKind, Refusal>>>
}

/** Tokens read in one question: a job of the worker stays short, so that typing is answered in between. */
const tokensPerQuestion = 512

/**
 * Tries all pairs, model by model: each word is changed alone. A search belongs to a text, its masks and its replacement:
 * when one of them changes, it ends and is forgotten.
 */
export function useSearch(change: Change, side: Side) {
  const choices = useChoices((state) => state.choices)
  const key = JSON.stringify([side, kinds.map((kind) => askedOf(kind, choices, change, []))])
  const [last, setLast] = useState<{ readonly key: string; readonly search: Search } | null>(null)
  const leave = useRef<AbortController | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a search ends with what it is about
  useEffect(() => () => leave.current?.abort(), [key])

  const start = async () => {
    leave.current?.abort()
    const own = new AbortController()
    leave.current = own
    const { signal } = own
    const places = change.typed.map(({ place }) => place)
    const size = Math.max(1, Math.floor(tokensPerQuestion / places.length))
    let search: Search = {
      done: 0,
      total: kinds.length * places.length,
      running: true,
      tallies: {},
      refusals: {},
    }
    const tell = (told: Partial<Search>) => {
      search = { ...search, ...told }
      setLast({ key, search })
    }
    tell({})
    for (const [turn, kind] of kinds.entries()) {
      for (let first = 0; first < places.length; first += size) {
        const some = places.slice(first, first + size)
        try {
          const asked = askedOf(kind, choices, change, some)
          const answer = await theEngine().put('reach.search', 'reaches', asked, signal)
          if (signal.aborted) return
          const tallies = { ...search.tallies }
          for (const reader of readers.filter((one) => one.kind === kind)) {
            const before = tallies[readerKey(reader)] ?? nothingTried
            tallies[readerKey(reader)] = tallied(before, answer, first, side, reader.direction)
          }
          tell({ tallies, done: turn * places.length + first + some.length })
        } catch (error) {
          if (signal.aborted) return
          tell({
            refusals: { ...search.refusals, [kind]: toRefusal(error) },
            done: (turn + 1) * places.length,
          })
          break
        }
      }
    }
    tell({ running: false })
  }
  const stop = () => {
    leave.current?.abort()
    setLast((one) => one && { ...one, search: { ...one.search, running: false } })
  }
  const search = useMemo(() => (last?.key === key ? last.search : null), [last, key])
  return { search, start, stop }
}
