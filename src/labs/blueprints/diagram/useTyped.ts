import { useMemo } from 'react'
import type { AxisLabel } from '../../../charts/axisLabel.ts'
import type { Accent } from '../../../charts/palette.ts'
import { type Run, useResults } from '../../../store/results.ts'
import { readableToken } from '../../../trace/display.ts'
import type { Real } from './flow.ts'

/** What one model reads of what was typed. */
export interface Typed {
  readonly labels: readonly AxisLabel[]
  /** 0 at a pad, [T]. */
  readonly real: Real
  /** Segment of each token, [T], where the model has segments. */
  readonly segments?: readonly number[]
  /** Tokens that were typed, in order: the n-th of one model is the n-th of another, for they share a vocabulary. */
  readonly words: readonly number[]
}

function typedOf(run: Run | undefined): Typed | null {
  const trace = run?.result?.trace
  if (!trace || !run) return null
  return {
    labels: trace.tokens.map((_, at) => {
      const { label, kind } = readableToken(trace, at, run.request)
      return { label, kind }
    }),
    real: trace.real,
    ...(trace.model.kind === 'bert' && { segments: trace.segmentIds }),
    words: trace.offsets.flatMap((span, at) => (span ? [at] : [])),
  }
}

/** ELMo reads the pieces that GPT reads, but no pads, and of an empty text nothing (docs/sharing.md, "Input"). */
function withoutFrame({ labels, words }: Typed): Typed {
  return {
    labels: words.map((at) => labels[at]!),
    real: words.map(() => 1),
    words: words.map((_, at) => at),
  }
}

/** The typed text as each of the three reads it; null until the tokens are there. */
export function useTyped(): Readonly<Record<Accent, Typed>> | null {
  const bertRun = useResults(({ runs }) => runs['bert.shown'])
  const gptRun = useResults(({ runs }) => runs['gpt.shown'])
  return useMemo(() => {
    const [bert, gpt] = [typedOf(bertRun), typedOf(gptRun)]
    return bert && gpt && { elmo: withoutFrame(gpt), gpt, bert }
  }, [bertRun, gptRun])
}
