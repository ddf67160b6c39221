import type { EmbedRequest } from '../trace/embed.ts'
import { anyTraceToJson, nested } from '../trace/json.ts'
import type { NextSentenceRequest } from '../trace/nextSentence.ts'
import type { PredictRequest } from '../trace/predict.ts'
import type { Reach, ReachRequest } from '../trace/reach.ts'
import { Refusal } from '../trace/refusal.ts'
import { type ModelId, modelIds, type RunRequest } from '../trace/request.ts'
import type { GenerateRequest } from '../trace/writing.ts'
import { checkNextSentence, checkPredict } from './checkQuestions.ts'
import { checkRequest } from './checkRequest.ts'
import type { Engine } from './client.ts'

/** Refuses, with one sentence, a model that is not on offer. */
function checkModel({ model }: { readonly model: ModelId }): void {
  if (!modelIds.includes(model)) throw new Refusal('unknown-model', { model, known: modelIds.join(', ') })
}

/** Refuses, with one sentence, whatever is no RunRequest; the mask and the lengths are checked where the tokens are known. */
function toRunRequest(input: unknown): RunRequest {
  const request = input as RunRequest
  checkRequest(request)
  if ('flips' in request) throw new Refusal('bad-request', { what: 'it has no option "flips"' })
  checkModel(request)
  return request
}

/** The same for a ReachRequest. */
function toReachRequest(input: unknown): ReachRequest {
  if (typeof input !== 'object' || input === null) {
    throw new Refusal('bad-request', { what: 'it must be an object with model, text and position' })
  }
  const { position, replacement, ...run } = input as ReachRequest
  if (typeof position !== 'number') throw new Refusal('bad-request', { what: 'position must be a number' })
  if (replacement !== undefined && typeof replacement !== 'string') {
    throw new Refusal('bad-request', { what: 'replacement must be a string' })
  }
  return { ...toRunRequest(run), position, ...(replacement !== undefined && { replacement }) }
}

/** The same for an EmbedRequest. */
function toEmbedRequest(input: unknown): EmbedRequest {
  if (typeof input !== 'object' || input === null) {
    throw new Refusal('bad-request', { what: 'it must be an object with model, text and layer' })
  }
  const { layer, ...run } = input as EmbedRequest
  if (typeof layer !== 'number') throw new Refusal('bad-request', { what: 'layer must be a number' })
  const request = toRunRequest(run)
  if (request.include) throw new Refusal('bad-request', { what: 'it has no option "include"' })
  return { ...request, layer }
}

/** The same for a PredictRequest. */
function toPredictRequest(input: unknown): PredictRequest {
  const request = input as PredictRequest
  checkPredict(request)
  checkModel(request)
  return request
}

/** The same for two sentences. */
function toNextSentenceRequest(input: unknown): NextSentenceRequest {
  const request = input as Omit<NextSentenceRequest, 'model'>
  checkNextSentence(request)
  return { model: 'bert', ...request }
}

/** Each matrix as nested arrays: layers × positions. */
const reachToJson = (reach: Reach) =>
  'moved' in reach
    ? nested(reach.moved)
    : {
        forward: nested(reach.forward),
        backward: nested(reach.backward),
        joined: nested(reach.joined),
      }

/** The calls of `window.bothways`, on requests that nobody else holds; fetched with the first of them. */
export const consoleCalls = {
  embed: async (engine: Engine, request: unknown) =>
    nested(await engine.ask('embed', toEmbedRequest(request))),
  generate: async (engine: Engine, request: unknown) =>
    engine.ask('generate', { model: 'gpt', request: request as GenerateRequest }),
  reach: async (engine: Engine, request: unknown) =>
    reachToJson(await engine.ask('reachExactly', toReachRequest(request))),
  predict: async (engine: Engine, request: unknown) => [
    ...(await engine.ask('predict', toPredictRequest(request))),
  ],
  nextSentence: async (engine: Engine, request: unknown) =>
    engine.ask('nextSentenceExactly', toNextSentenceRequest(request)),
  run: async (engine: Engine, request: unknown) =>
    anyTraceToJson(await engine.ask('trace', toRunRequest(request))),
}
