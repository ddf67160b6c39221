import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LoadedModel, loadModel } from '../../src/engine/model.ts'

export const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** Opens a directory in the Hugging Face layout, under the weights' file name, on the backend chosen before. */
export function openCheckpoint(directory: string, weights = 'model.safetensors'): LoadedModel {
  const tokenizer = join(directory, 'tokenizer.json')
  return loadModel({
    id: 'checkpoint',
    origin: 'loaded',
    configJson: readJson(join(directory, 'config.json')),
    weightsBytes: readFileSync(join(directory, weights)),
    ...(existsSync(tokenizer) && { tokenizerJson: readJson(tokenizer) }),
    weightsHash: 'not looked at',
  })
}
