import type { AxisLabel } from '../../charts/axisLabel.ts'
import {
  attentionSources,
  type LatticePart,
  recurrentSources,
  type Sources,
} from '../../charts/latticeFlow.ts'
import type { Array2 } from '../../trace/arrays.ts'
import { readableToken, type TypedTexts } from '../../trace/display.ts'
import type { Reach } from '../../trace/reach.ts'
import {
  type Reachable,
  reachableInElmo,
  reachableUnder,
  type Spread,
  spreadOf,
} from '../../trace/reachable.ts'
import type { PlacedReach, Reaches, ReachesRequest } from '../../trace/reaches.ts'
import type { ModelKind } from '../../trace/trace.ts'
import type { Direction } from './models.ts'

/** One set of states of a model: all of a Transformer's, or one half of ELMo's, or both halves side by side. */
export interface Stream {
  readonly moved: Array2
  readonly reachable: Reachable
  readonly spread: Spread
}

/** One model as the lab shows it. */
export interface ReachView {
  readonly kind: ModelKind
  /** What the answer is to: the text that is typed may be a newer one. */
  readonly request: ReachesRequest
  readonly answer: Reaches
  readonly labels: readonly AxisLabel[]
  /** The token that was changed. */
  readonly position: number
  readonly same: boolean
  /** The states that are shown. */
  readonly shown: Stream
  /** ELMo's halves, whatever is shown. */
  readonly halves: Readonly<Record<Direction, Stream>> | null
  /** What the picture is drawn from: the states shown, or both halves for ELMo's joined ones. */
  readonly parts: readonly LatticePart[]
  readonly sources: Sources
  /** End of the scale. */
  readonly limit: number
}

const labelsOf = ({ tokens }: Reaches, texts: TypedTexts): readonly AxisLabel[] =>
  tokens.tokens.map((_, t) => {
    const { label, kind } = readableToken(tokens, t, texts)
    return { label, kind }
  })

/** The states of an answer to one change. */
export function streamOf(
  { tokens, mask }: Reaches,
  reach: Reach,
  position: number,
  direction: Direction,
): Stream {
  const moved = 'moved' in reach ? reach.moved : reach[direction]
  const blocks = moved.shape[0] - 1
  const reachable = mask
    ? reachableUnder(mask, position, blocks)
    : reachableInElmo(direction, tokens.real, position, blocks)
  return { moved, reachable, spread: spreadOf(moved, reachable, position, tokens.real) }
}

/** Everything that a model's panel is drawn from; null where the model does not read as far as the word. */
export function viewOf(
  kind: ModelKind,
  answer: Reaches,
  request: ReachesRequest,
  direction: Direction,
): ReachView | null {
  const change: PlacedReach | undefined = answer.changes[0]
  if (!change || change.position === null || !change.reach) return null
  const { position, reach, same } = change
  const stream = (way: Direction) => streamOf(answer, reach, position, way)
  const halves =
    'moved' in reach
      ? null
      : { forward: stream('forward'), backward: stream('backward'), joined: stream('joined') }
  const shown = halves ? halves[direction] : stream('joined')
  const parts = halves && direction === 'joined' ? [halves.forward, halves.backward] : [shown]
  const count = answer.tokens.tokens.length
  return {
    kind,
    request,
    answer,
    labels: labelsOf(answer, request),
    position,
    same,
    shown,
    halves,
    parts,
    sources: answer.mask ? attentionSources(answer.mask) : recurrentSources(direction, count),
    limit: Math.max(0, ...parts.map(({ moved }) => moved.data.reduce((most, one) => Math.max(most, one), 0))),
  }
}
