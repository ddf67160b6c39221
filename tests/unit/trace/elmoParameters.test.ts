import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../../src/checkpoint/config.ts'
import { readElmoConfig } from '../../../src/checkpoint/elmo.ts'
import { elmoShapes, mapElmo } from '../../../src/trace/elmoParameters.ts'
import { allParts, mapParameters, parameterShapes, type Shape } from '../../../src/trace/parameters.ts'

const size = (shape: Shape) => shape.reduce((product, axis) => product * axis, 1)
const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')

test("the twins' blocks and ELMo's LSTMs have as many parameters, to 5 %", () => {
  const configJson = JSON.parse(readFileSync(join(models, 'gpt', 'config.json'), 'utf8'))
  let blocks = 0
  mapParameters(parameterShapes(readConfig(configJson).config, allParts), (shape, path) => {
    if (path.startsWith('blocks.')) blocks += size(shape)
  })
  const elmo = readElmoConfig(JSON.parse(readFileSync(join(models, 'elmo', 'config.json'), 'utf8')))
  let own = 0
  mapElmo(elmoShapes(elmo), (shape, path) => {
    if (path !== 'embeddings.tokens') own += size(shape)
  })
  expect(Math.abs(own / blocks - 1)).toBeLessThan(0.05)
})
