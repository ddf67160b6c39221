import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseBackend } from '../../scripts/backend.ts'
import { root } from '../../scripts/preconditions.mjs'
import { isElmoModel, type LoadedTransformer, loadModel } from '../../src/engine/model.ts'
import { runTrace } from '../../src/engine/run.ts'
import { startPeer } from './peer.ts'
import { median } from './statistics.ts'
import { textOf } from './words.ts'

const twins = ['bert', 'gpt'] as const
const runs = 40

/** Medians of one forward pass, milliseconds; `theirs` is null where there is no peer. */
export interface ForwardRow {
  readonly twin: (typeof twins)[number]
  readonly tokens: number
  readonly ours: number
  readonly theirs: number | null
}

/** Times both twins at each length here and in the peer by turns, so that a busy moment of the machine hits both. */
export async function measureForward(lengths: readonly number[]) {
  if (!(await chooseBackend('wasm'))) throw new Error('The wasm backend does not run here.')
  const peer = await startPeer()
  const rows: ForwardRow[] = []
  for (const twin of twins) {
    const model = readTwin(twin)
    for (const tokens of lengths) {
      const ours = await timeHere(model, tokens)
      rows.push({ twin, tokens, ours, theirs: (await peer?.time(twin, tokens, runs)) ?? null })
    }
    model.dispose()
  }
  peer?.stop()
  return { peer: peer?.name ?? null, rows }
}

async function timeHere(model: LoadedTransformer, tokens: number) {
  const { kind } = model.config
  const text = textOf(kind === 'bert' ? tokens - 2 : tokens)
  const times: number[] = []
  for (let run = -10; run < runs; run++) {
    const { trace } = await runTrace(model, { model: kind, text }, 'refuse')
    if (trace.ids.length !== tokens) throw new Error(`${trace.ids.length} tokens instead of ${tokens}`)
    if (run >= 0) times.push(trace.milliseconds)
  }
  return median(times)
}

export function readTwin(twin: (typeof twins)[number]): LoadedTransformer {
  const read = (name: string) => readFileSync(join(root, 'public', 'models', twin, name))
  const weights = read('model.safetensors')
  const model = loadModel({
    id: twin,
    origin: 'trained',
    configJson: JSON.parse(read('config.json').toString()),
    weightsBytes: weights,
    tokenizerJson: JSON.parse(read('tokenizer.json').toString()),
    weightsHash: createHash('sha256').update(weights).digest('hex').slice(0, 16),
  })
  if (isElmoModel(model)) throw new Error(`${twin} is an ELMo`)
  return model
}
