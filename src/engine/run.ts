import { maskFor, switchCells } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { AnyTrace } from '../trace/anyTrace.ts'
import type { MaskMatrix } from '../trace/arrays.ts'
import type { ElmoTrace } from '../trace/elmoTrace.ts'
import type { ModelInput } from '../trace/input.ts'
import { Refusal } from '../trace/refusal.ts'
import type { ElmoRequest, PageRequest, RunRequest, RunResult } from '../trace/request.ts'
import { checkRequest } from './checkRequest.ts'
import { runElmoInput } from './elmoForward.ts'
import { runInput } from './forward.ts'
import { isElmoModel, type LoadedElmo, type LoadedModel, type LoadedTransformer } from './model.ts'

/**
 * What a request makes a model read: the text in its frame, and the mask.
 *
 * @throws Refusal, with one sentence, whatever the request holds
 */
export function frameRequest(
  model: LoadedTransformer,
  request: RunRequest | PageRequest,
  overflow: 'cut' | 'refuse',
): { readonly input: ModelInput; readonly mask: MaskMatrix } {
  checkRequest(request)
  const { model: _model, mask: choice = 'own', include: _include, ...typed } = request
  const { kind, positions } = model.config
  const input = frameInput(model.tokenizer, { ...typed, kind, positions, overflow })
  const preset = maskFor(choice, kind, input.real)
  return { input, mask: 'flips' in request ? switchCells(preset, request.flips) : preset }
}

/**
 * Answers one request: frames the text as the model was trained on it, makes the mask, and runs.
 *
 * @param overflow what becomes of a text that is too long: the page cuts it, the console refuses it
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function runTrace(
  model: LoadedTransformer,
  request: RunRequest | PageRequest,
  overflow: 'cut' | 'refuse',
): Promise<RunResult> {
  const { input, mask } = frameRequest(model, request, overflow)
  const trace = await runInput(model, input, mask, request.include)
  return { trace, ...(input.cut && { cut: input.cut }) }
}

/**
 * The same for ELMo, which has no mask.
 *
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function runElmo(
  model: LoadedElmo,
  request: ElmoRequest | RunRequest,
  overflow: 'cut' | 'refuse',
): Promise<RunResult<ElmoTrace>> {
  checkRequest(request)
  const { model: _model, include = [], ...typed } = request
  if ('mask' in typed && typed.mask !== undefined) throw new Refusal('mask-without-attention', {})
  const { positions } = model.config
  const input = frameInput(model.tokenizer, { ...typed, kind: 'elmo', positions, overflow })
  const trace = await runElmoInput(model, input, include)
  return { trace, ...(input.cut && { cut: input.cut }) }
}

/** Whatever the model. */
export function runAny(
  model: LoadedModel,
  request: RunRequest,
  overflow: 'cut' | 'refuse',
): Promise<RunResult<AnyTrace>> {
  return isElmoModel(model) ? runElmo(model, request, overflow) : runTrace(model, request, overflow)
}
