import type { CorruptionAnswer } from '../../../trace/corruption.ts'

/** What each model reads and has to say, a text a column; null: nothing there. */
export interface TargetRows {
  readonly bertSees: readonly (string | null)[]
  readonly bertSays: readonly (string | null)[]
  readonly gptReads: readonly (string | null)[]
  readonly gptSays: readonly (string | null)[]
  readonly elmoForward: readonly (string | null)[]
  readonly elmoBackward: readonly (string | null)[]
}

/** What stands at both ends of a text for GPT and ELMo. */
const boundary = '[SEP]'

/**
 * The columns are BERT's tokens, [CLS] and [SEP] among them; GPT and ELMo have their boundaries in the outer two, and no
 * token in the column of a [SEP] that only BERT has between two texts.
 */
export function targetRows({ input, places, lessons }: CorruptionAnswer): TargetRows {
  const T = input.tokens.length
  const columns = [...input.tokens.keys()]
  /** Of a piece, counted without special tokens; −1 and their number are the boundaries. */
  const columnOf = [...columns.filter((at) => input.offsets[at]), T - 1]
  const column = (piece: number) => (piece < 0 ? 0 : columnOf[piece]!)
  const pieces = columnOf.length - 1
  const name = (piece: number) => (piece < 0 || piece === pieces ? boundary : input.tokens[columnOf[piece]!]!)
  const drawn = new Map(places.map((place) => [place.at, place]))
  const said = (some: readonly { readonly from: number; readonly target: number }[]) => {
    const row: (string | null)[] = columns.map(() => null)
    for (const { from, target } of some) row[column(from)] = name(target)
    return row
  }
  const reads: (string | null)[] = columns.map(() => null)
  for (const { from } of lessons.nextToken) reads[column(from)] = name(from)
  return {
    bertSees: columns.map((at) => drawn.get(at)?.seen ?? input.tokens[at]!),
    bertSays: columns.map((at) => drawn.get(at)?.target ?? null),
    gptReads: reads,
    gptSays: said(lessons.nextToken),
    elmoForward: said(lessons.nextToken),
    elmoBackward: said(lessons.previousToken),
  }
}
