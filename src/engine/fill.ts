/** BERT at one place behind a text: what it is made to write with. */
import { slice } from '@tensorflow/tfjs-core'
import { maskFor } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { Fill, FillRequest } from '../trace/failures.ts'
import type { ModelInput } from '../trace/input.ts'
import { Refusal } from '../trace/refusal.ts'
import { checkSampling } from './checkSampling.ts'
import { checkInput, states } from './forward.ts'
import { inputOfIds } from './idInput.ts'
import type { LoadedTransformer } from './model.ts'
import { chooseNext, specialIds } from './nextToken.ts'
import { keep, readBack } from './readings.ts'

/** [CLS] text, the written ids with [MASK] where nothing stands and at the place, [SEP]; the text is cut to make room. */
function frame(model: LoadedTransformer, { text, written, place }: FillRequest): ModelInput {
  const { tokenizer, config } = model
  const { mask } = tokenizer.special
  if (mask === undefined) throw new Refusal('bad-request', { what: 'this model has no [MASK]' })
  if (!(Number.isInteger(place) && place >= 0 && place < written.length)) {
    throw new Refusal('bad-request', { what: `place is ${place}, but there are ${written.length} places` })
  }
  const positions = Math.max(0, config.positions - written.length)
  const framed = frameInput(tokenizer, { kind: 'bert', positions, text, overflow: 'cut' }).ids
  const behind = written.map((id, at) => (at === place || id === null ? mask : id))
  return inputOfIds(model, { ids: [...framed.slice(0, -1), ...behind, ...framed.slice(-1)] })
}

/**
 * Draws one token for one place from BERT's masked-LM head.
 *
 * @throws Refusal 'bad-request', 'text-too-long' or 'id-out-of-range'
 */
export async function runFill(model: LoadedTransformer, request: FillRequest): Promise<Fill> {
  const { model: _model, text: _text, written, place, step, ...sampling } = request
  checkSampling(sampling)
  const input = frame(model, request)
  const mask = maskFor('own', model.config.kind, input.real)
  checkInput(model, input, mask)
  const row = input.ids.length - 1 - written.length + place
  const readings = keep(() => {
    const { logits } = states(model, input, mask)
    if (!logits) throw new Refusal('bad-request', { what: 'this model fills no gap' })
    return { logits: slice(logits, [row, 0], [1, -1]) }
  })
  const logits = (await readBack(readings)).get(readings.logits)!
  const { rated, rank } = chooseNext(logits, sampling, step, specialIds(model.tokenizer))
  const { id, probability } = rated[rank]!
  return { model: model.identity, drawn: { token: model.tokenizer.token(id), id, probability } }
}
