import { useMemo } from 'react'
import { useChoices } from '../../../store/choices.ts'
import { useResults } from '../../../store/results.ts'
import { type Shown, useQuestion } from '../../../store/useQuestion.ts'
import { type GapAnswer, type GapRequest, type Method, methodsOf } from '../../../trace/predict.ts'
import type { Refusal } from '../../../trace/refusal.ts'
import type { ModelId } from '../../../trace/request.ts'
import type { MethodColumn } from './candidates.ts'
import { gapsOf, isTypedGap, type TextPiece, textPieces } from './gaps.ts'
import { useRescored } from './useRescored.ts'

/** Everything that the view shows of the sentence and of one gap in it. */
export interface GapView {
  readonly texts: { readonly text: string; readonly pair?: string }
  readonly pieces: readonly TextPiece[]
  readonly gaps: readonly number[]
  /** The gap that all models are asked for; null: there is none. */
  readonly focus: number | null
  /** The word that stands there; null where a gap was typed. */
  readonly right: TextPiece | null
  readonly columns: readonly MethodColumn[]
  /** BERT's answer to all gaps. */
  readonly bert: GapAnswer | null
  /** BERT on the text cut after the gap. */
  readonly cut: GapAnswer | null
  readonly refusals: readonly Refusal[]
}

/** The answer, if it is about this gap of this text. */
function answerTo(
  asked: GapRequest | null,
  shown: Shown<'gap'> | null,
): { readonly request: GapRequest; readonly result: GapAnswer } | null {
  if (!asked || !shown?.result) return null
  const { request, result } = shown
  const same = (one: GapRequest) => JSON.stringify([one.model, one.text, one.pair, one.pieces])
  return same(request) === same(asked) ? { request, result } : null
}

/** What several models refuse for the same reason is said once. */
const distinctRefusals = (refusals: readonly (Refusal | null)[]): readonly Refusal[] => [
  ...new Map(refusals.flatMap((one) => (one ? [[one.message, one] as const] : []))).values(),
]

const idOf = <Kind extends 'bert' | 'gpt' | 'elmo'>(kind: Kind, weights: 'trained' | 'untrained') =>
  (weights === 'untrained' ? `${kind}-untrained` : kind) as ModelId & (Kind | `${Kind}-untrained`)

/** Asks every model for the gap; null until BERT has read the sentence. */
export function useGap(): GapView | null {
  const run = useResults(({ runs }) => runs['bert.shown'])
  const hidden = useChoices(({ choices }) => choices['predict.hidden'])
  const chosen = useChoices(({ choices }) => choices['predict.gap'])
  const gptWeights = useChoices(({ choices }) => choices['gpt.weights'])
  const elmoWeights = useChoices(({ choices }) => choices['elmo.weights'])
  const trace = run?.result?.trace
  const request = run?.request

  // The gaps belong to the sentence that BERT has read, which a fast hand may be ahead of.
  const sentence = useMemo(() => {
    if (!trace || !request) return null
    const texts = { text: request.text, ...(request.pair !== undefined && { pair: request.pair }) }
    const pieces = textPieces(trace, texts)
    return { texts, pieces, gaps: gapsOf(pieces, hidden) }
  }, [trace, request, hidden])
  const gaps = sentence?.gaps ?? []
  const focus = chosen !== null && gaps.includes(chosen) ? chosen : (gaps[0] ?? null)
  const piece = focus === null ? undefined : sentence?.pieces[focus]
  const right = piece && !isTypedGap(piece) ? piece : null

  const ask = (model: ModelId, methods: readonly Method[], others: readonly number[]): GapRequest | null =>
    sentence && focus !== null ? { model, ...sentence.texts, pieces: [focus, ...others], methods } : null
  const others = gaps.filter((gap) => gap !== focus)
  const bertId = request?.model ?? 'bert'
  const asked = {
    bert: ask(bertId, methodsOf.bert, others),
    left: ask(idOf('gpt', gptWeights), ['left'], []),
    rescore: ask(idOf('gpt', gptWeights), ['rescore'], []),
    elmo: ask(idOf('elmo', elmoWeights), methodsOf.elmo, []),
  }
  const cutAsked: GapRequest | null = asked.bert && right ? { ...asked.bert, cut: true } : null
  const bert = useQuestion('predict.gap.bert', 'gap', asked.bert)
  const cut = useQuestion('predict.gap.cut', 'gap', cutAsked)
  const left = useQuestion('predict.gap.left', 'gap', asked.left)
  const rescore = useRescored(asked.rescore)
  const elmo = useQuestion('predict.gap.elmo', 'gap', asked.elmo)
  if (!sentence) return null

  const columnsOf = (
    kind: 'bert' | 'gpt' | 'elmo',
    methods: readonly Method[],
    of: GapRequest | null,
    shown: Shown<'gap'> | null,
  ): readonly MethodColumn[] => {
    const answer = answerTo(of, shown)?.result
    return methods.map((method) => ({
      kind,
      method,
      origin: of?.model.endsWith('untrained') ? 'untrained' : 'trained',
      place: answer?.methods.find((one) => one.method === method)?.places[0] ?? null,
      cost: answer ?? null,
    }))
  }
  return {
    ...sentence,
    focus,
    right,
    columns: [
      ...columnsOf('bert', methodsOf.bert, asked.bert, bert),
      ...columnsOf('gpt', ['left'], asked.left, left),
      {
        ...columnsOf('gpt', ['rescore'], asked.rescore, null)[0]!,
        place: rescore.place,
        cost: rescore.cost,
      },
      ...columnsOf('elmo', methodsOf.elmo, asked.elmo, elmo),
    ],
    bert: answerTo(asked.bert, bert)?.result ?? null,
    cut: answerTo(cutAsked, cut)?.result ?? null,
    refusals: distinctRefusals([
      ...[bert, left, elmo].map((one) => (one?.isCurrent ? one.refusal : null)),
      rescore.refusal,
    ]),
  }
}
