import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../scripts/backend.ts'
import { type FileTensor, readSafetensors } from '../../src/checkpoint/safetensors.ts'
import type { LoadedElmo, LoadedTransformer } from '../../src/engine/model.ts'
import { runElmo, runTrace } from '../../src/engine/run.ts'
import { openCheckpoint, openElmo, readJson } from '../support/checkpoint.ts'
import { distance, tolerance } from './nearness.ts'

/** What `python -m training reference` writes: the cases, and PyTorch's numbers under `<case>.<quantity>`. */
const references = join(import.meta.dirname, 'twins')
const models = join(import.meta.dirname, '..', '..', 'public', 'models')

interface Case {
  readonly name: string
  readonly text: string
  readonly pair?: string
  readonly padTo?: number
}

const cases: Readonly<Record<'bert' | 'gpt' | 'elmo', readonly Case[]>> = readJson(
  join(references, 'cases.json'),
)
const runs = exactBackends.flatMap((backend) => [
  { backend, kind: 'bert' as const },
  { backend, kind: 'gpt' as const },
])

describe.each(runs)(
  'the $kind twin agrees with its own run in PyTorch, on the $backend backend,',
  ({ backend, kind }) => {
    let model: LoadedTransformer
    let tensors: ReadonlyMap<string, FileTensor>
    beforeAll(async () => {
      expect(await chooseBackend(backend)).toBe(true)
      model = openCheckpoint(join(models, kind))
      const file = `${kind}.safetensors`
      tensors = readSafetensors(readFileSync(join(references, file)), file)
    })
    afterAll(() => model.dispose())

    test.each(cases[kind])('on the case $name', async ({ name, ...typed }) => {
      const theirs = (quantity: string) => Array.from(tensors.get(`${name}.${quantity}`)!.read())
      const { trace } = await runTrace(model, { model: kind, ...typed, include: ['logits'] }, 'refuse')
      expect(trace.ids).toEqual(theirs('input_ids'))
      expect(trace.segmentIds).toEqual(theirs('segment_ids'))
      expect(trace.real).toEqual(theirs('attention_mask'))

      const T = trace.ids.length
      const realRow = (columns: number) => (cell: number) => trace.real[Math.floor(cell / columns)] === 1
      const { width, vocabulary } = model.config
      const hidden = [trace.embeddings, ...trace.layers.map((layer) => layer.hidden)]
      for (const [layer, { data }] of hidden.entries()) {
        expect(distance(data, theirs(`hidden.${layer}`), realRow(width))).toBeLessThan(tolerance)
      }
      for (const [layer, { heads }] of trace.layers.entries()) {
        const attention = theirs(`attention.${layer}`)
        for (const [head, { weights }] of heads.entries()) {
          const matrix = attention.slice(head * T * T, (head + 1) * T * T)
          expect(distance(weights.data, matrix, realRow(T))).toBeLessThan(tolerance)
        }
      }
      expect(distance(trace.logits!.data, theirs('logits'), realRow(vocabulary))).toBeLessThan(tolerance)
      if (kind === 'gpt') return
      expect(distance(trace.pooled!.data, theirs('pooled'))).toBeLessThan(tolerance)
      const { isNext, notNext } = trace.nextSentence!
      const [next, not] = theirs('next_sentence_logits')
      expect(distance([Math.log(isNext / notNext)], [next! - not!])).toBeLessThan(tolerance)
    })
  },
)

describe.each(exactBackends)('the elmo twin agrees with torch.nn.LSTM, on the %s backend,', (backend) => {
  let model: LoadedElmo
  let tensors: ReadonlyMap<string, FileTensor>
  beforeAll(async () => {
    expect(await chooseBackend(backend)).toBe(true)
    model = openElmo(join(models, 'elmo'))
    tensors = readSafetensors(readFileSync(join(references, 'elmo.safetensors')), 'elmo.safetensors')
  })
  afterAll(() => model.dispose())

  test.each(cases.elmo)('on the case $name', async ({ name, text }) => {
    const theirs = (quantity: string) => Array.from(tensors.get(`${name}.${quantity}`)!.read())
    const near = (ours: ArrayLike<number>, quantity: string) =>
      expect(distance(ours, theirs(quantity)), quantity).toBeLessThan(tolerance)
    const { trace } = await runElmo(model, { model: 'elmo', text, include: ['logits'] }, 'refuse')
    expect(trace.ids).toEqual(theirs('input_ids'))
    near(trace.embeddings.data, 'hidden.0')
    for (const [layer, { forward, backward }] of trace.layers.entries()) {
      near(forward.hidden.data, `forward.${layer + 1}`)
      near(backward.hidden.data, `backward.${layer + 1}`)
    }
    const { boundary } = trace
    near([...boundary.logitsForward!.data, ...trace.logitsForward!.data], 'logits.forward')
    near([...trace.logitsBackward!.data, ...boundary.logitsBackward!.data], 'logits.backward')
  })
})
