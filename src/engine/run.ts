import { maskFor, switchCells } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { PageRequest, RunRequest } from '../trace/request.ts'
import { checkRequest } from './checkRequest.ts'
import { runInput } from './forward.ts'
import type { LoadedModel } from './model.ts'
import type { RunResult } from './protocol.ts'

/**
 * Answers one request: frames the text as the model was trained on it, makes the mask, and runs.
 *
 * @param overflow what becomes of a text that is too long: the page cuts it, the console refuses it
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function runTrace(
  model: LoadedModel,
  request: RunRequest | PageRequest,
  overflow: 'cut' | 'refuse',
): Promise<RunResult> {
  checkRequest(request)
  const { model: _model, mask: choice = 'own', include = [], ...typed } = request
  const { kind, positions } = model.config
  const input = frameInput(model.tokenizer, { ...typed, kind, positions, overflow })
  const preset = maskFor(choice, kind, input.real)
  const mask = 'flips' in request ? switchCells(preset, request.flips) : preset
  const trace = await runInput(model, input, mask, include)
  return { trace, ...(input.cut && { cut: input.cut }) }
}
