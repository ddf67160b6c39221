import type { AnyTrace } from './anyTrace.ts'
import type { Array2 } from './arrays.ts'
import type { CorruptionAnswer, CorruptionRequest } from './corruption.ts'
import type { ElmoTrace } from './elmoTrace.ts'
import type { EmbedRequest, Occurrences, OccurrencesRequest } from './embed.ts'
import type { Fill, FillRequest, Guesses, GuessesRequest, Likelihood, LikelihoodRequest } from './failures.ts'
import type {
  AblationRequest,
  AblationTrace,
  BlockRequest,
  BlockTrace,
  InsideRequest,
  LensTrace,
  Positions,
  PositionsRequest,
} from './inside.ts'
import type {
  NextSentence,
  NextSentenceRequest,
  PageNextSentenceAnswer,
  PageNextSentenceRequest,
} from './nextSentence.ts'
import type { GapAnswer, GapRequest, PredictRequest, RescoreAnswer, RescoreRequest } from './predict.ts'
import type { PageReachRequest, Reach, ReachRequest } from './reach.ts'
import type { Reaches, ReachesRequest } from './reaches.ts'
import type { BatchRequest, ElmoRequest, ModelId, PageRequest, RunRequest, RunResult } from './request.ts'
import type { Timing, TimingRequest } from './timing.ts'
import type { Candidate, Trace } from './trace.ts'
import type { GenerateRequest, NextToken, NextTokenRequest } from './writing.ts'

/** A question of a model, or, where the model is null, one that needs none. */
interface Question<Asked extends { readonly model: ModelId | null }, Answered> {
  readonly asked: Asked
  readonly answered: Answered
}

/**
 * All that can be asked of a model, by name: what is asked and what is answered. Whatever crosses the worker's boundary
 * stands here; engine/answers.ts has the answer to each.
 */
export interface Questions {
  /** A Transformer's Trace; a text that is too long is cut. */
  readonly run: Question<PageRequest, RunResult<Trace>>
  /** ELMo's Trace; a text that is too long is cut. */
  readonly elmo: Question<ElmoRequest, RunResult<ElmoTrace>>
  /** Sentences padded together. */
  readonly batch: Question<BatchRequest, readonly RunResult<Trace>[]>
  /** The console's Trace of any model; a text that is too long is refused. */
  readonly trace: Question<RunRequest, AnyTrace>
  /** What one changed token moves. */
  readonly reach: Question<PageReachRequest, Reach>
  /** What each of several changed tokens moves, with the tokens as the model reads them. */
  readonly reaches: Question<ReachesRequest, Reaches>
  /** The console's, which refuses what the page would cut. */
  readonly reachExactly: Question<ReachRequest, Reach>
  /** The console's states of one layer, [T, d]. */
  readonly embed: Question<EmbedRequest, Array2>
  /** One word in several sentences. */
  readonly occurrences: Question<OccurrencesRequest, Occurrences>
  /** One token's way through one block. */
  readonly block: Question<BlockRequest, BlockTrace>
  /** The learned position vectors. */
  readonly positions: Question<PositionsRequest, Positions>
  /** What each layer would say. */
  readonly lens: Question<InsideRequest, LensTrace>
  /** One step of writing. */
  readonly nextToken: Question<NextTokenRequest, NextToken>
  /** BERT at one place behind a text: what it is made to write with. */
  readonly fill: Question<FillRequest, Fill>
  /** How likely GPT finds what somebody else wrote. */
  readonly likelihood: Question<LikelihoodRequest, Likelihood>
  /** Each word of a text, asked for from one side. */
  readonly guesses: Question<GuessesRequest, Guesses>
  /** The console's writing, which refuses what the page would cut; the request is checked where it is answered. */
  readonly generate: Question<
    { readonly model: 'gpt'; readonly request: GenerateRequest },
    readonly Candidate[]
  >
  /** What is said at one token with parts switched off. */
  readonly ablated: Question<AblationRequest, AblationTrace>
  /** Hidden words: what each method of a model makes of them. */
  readonly gap: Question<GapRequest, GapAnswer>
  /** One step of GPT's re-scoring. */
  readonly rescore: Question<RescoreRequest, RescoreAnswer>
  /** The console's, of one place. */
  readonly predict: Question<PredictRequest, readonly Candidate[]>
  /** Does B follow A? */
  readonly nextSentence: Question<PageNextSentenceRequest, PageNextSentenceAnswer>
  /** The console's, which refuses what the page would cut. */
  readonly nextSentenceExactly: Question<NextSentenceRequest, NextSentence>
  /** The sentence as pre-training sees it, and BERT's answers. */
  readonly corruption: Question<CorruptionRequest, CorruptionAnswer>
  /** How long layers take on this device. */
  readonly timing: Question<TimingRequest, Timing>
}

export type QuestionName = keyof Questions
export type Asked<Name extends QuestionName> = Questions[Name]['asked']
export type Answered<Name extends QuestionName> = Questions[Name]['answered']
