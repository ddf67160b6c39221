import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chooseBackend } from '../../../../scripts/backend.ts'
import { presets } from '../../../../src/store/presets.ts'
import { countParameters } from '../../../../src/trace/countParameters.ts'
import { type Sizes, sizesOf } from '../../../../src/trace/sizes.ts'
import { openCheckpoint, openElmo } from '../../../support/checkpoint.ts'

const published = (id: string): Sizes => presets.find((preset) => preset.id === id)!.sizes
const of = (id: string) => countParameters(published(id))

describe('The published models have, exactly,', () => {
  it.each([
    ['elmo', 93_600_848],
    ['gpt-1', 116_534_784],
    ['bert-base', 109_482_240],
    ['bert-large', 335_141_888],
    ['gpt-2', 124_439_808],
    ['gpt-2-medium', 354_823_168],
    ['gpt-2-large', 774_030_080],
    ['gpt-2-xl', 1_557_611_200],
  ])('%s: %i parameters without heads', (id, body) => {
    expect(of(id).body).toBe(body)
  })

  it('BERT-base with both heads: 110,106,428', () => {
    expect(of('bert-base').total).toBe(110_106_428)
  })

  it('a tied head adds no table, and one of its own a V × d one', () => {
    expect(of('gpt-2').heads).toBe(0)
    expect(countParameters({ ...published('gpt-2'), tied: false }).heads).toBe(50_257 * 768)
  })
})

describe('The parts', () => {
  it.each(presets.map(({ id }) => id))('of %s sum to the total', (id) => {
    const { parts, body, heads, total } = of(id)
    expect(parts.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(total)
    expect(body + heads).toBe(total)
  })

  it('do not depend on the number of heads: they share the width', () => {
    expect(countParameters({ ...published('bert-base'), heads: 1 })).toEqual(of('bert-base'))
  })

  it('of a block: 4d² + 4d of attention and 8d² + 5d of feed-forward, when f = 4d', () => {
    const d = 768
    const part = (name: string) => of('gpt-1').parts.find((one) => one.name === name)?.parameters
    expect(part('attention')).toBe(12 * (4 * d * d + 4 * d))
    expect(part('feedForward')).toBe(12 * (8 * d * d + 5 * d))
    expect(part('norms')).toBe(12 * 4 * d)
  })

  it('of ELMo: two directions of equal size', () => {
    const part = (name: string) => of('elmo').parts.find((one) => one.name === name)?.parameters
    expect(part('forward')).toBe(part('backward'))
    expect(part('forward')).toBe(2 * (1024 * 16_384 + 16_384 + 4096 * 512))
  })
})

describe('The twins’ counts are those of their files:', () => {
  const models = join(import.meta.dirname, '..', '..', '..', '..', 'public', 'models')
  beforeAll(async () => {
    await chooseBackend('cpu')
  })

  it.each(['bert', 'gpt'])('%s', (id) => {
    const { config, identity, dispose } = openCheckpoint(join(models, id))
    expect(countParameters(sizesOf(config)).total).toBe(identity.parameters)
    dispose()
  })

  it('elmo', () => {
    const { config, identity, dispose } = openElmo(join(models, 'elmo'))
    expect(countParameters(sizesOf(config)).total).toBe(identity.parameters)
    dispose()
  })
})
