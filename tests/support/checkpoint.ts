import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  isElmoModel,
  type LoadedElmo,
  type LoadedModel,
  type LoadedTransformer,
  loadModel,
} from '../../src/engine/model.ts'

export const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

function open(directory: string, weights: string): LoadedModel {
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

/** Opens a directory in the Hugging Face layout, under the weights' file name, on the backend chosen before. */
export function openCheckpoint(directory: string, weights = 'model.safetensors'): LoadedTransformer {
  const model = open(directory, weights)
  if (isElmoModel(model)) throw new Error(`${directory} is an ELMo`)
  return model
}

/** The same for an ELMo in our layout. */
export function openElmo(directory: string): LoadedElmo {
  const model = open(directory, 'model.safetensors')
  if (!isElmoModel(model)) throw new Error(`${directory} is no ELMo`)
  return model
}
