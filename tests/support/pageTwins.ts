import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LoadedElmo, type LoadedTransformer, loadModel } from '../../src/engine/model.ts'
import { quantize } from '../../vite/quantize.ts'
import { readJson } from './checkpoint.ts'

const models = join(import.meta.dirname, '..', '..', 'public', 'models')

/** A twin with the weights that the page computes with, on the backend chosen before; the caller disposes of it. */
export function openPageTwin<Kind extends 'bert' | 'gpt' | 'elmo'>(kind: Kind) {
  const directory = join(models, kind)
  return loadModel({
    id: kind,
    origin: 'trained',
    configJson: readJson(join(directory, 'config.json')),
    weightsBytes: quantize(readFileSync(join(directory, 'model.safetensors'))),
    tokenizerJson: readJson(join(directory, 'tokenizer.json')),
    weightsHash: 'not looked at',
  }) as Kind extends 'elmo' ? LoadedElmo : LoadedTransformer
}
