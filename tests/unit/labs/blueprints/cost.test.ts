import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../../src/labs/blueprints/sizes/refusals.ts'
import { presets } from '../../../../src/store/presets.ts'
import { keptNumbers, tokenCost, totalCost } from '../../../../src/trace/cost.ts'
import { countParameters } from '../../../../src/trace/countParameters.ts'
import { crossover, layerCost, squareTakesOver } from '../../../../src/trace/crossover.ts'
import type { Sizes } from '../../../../src/trace/sizes.ts'

const sizesOf = (id: string): Sizes => presets.find((preset) => preset.id === id)!.sizes

describe('A token’s FLOPs', () => {
  it('are two for each parameter of a block’s kernels, and 4dT a layer for the mixing', () => {
    const gpt = sizesOf('gpt-1')
    const cost = tokenCost(gpt, 512)
    const kernels = 12 * (4 * 768 * 768 + 8 * 768 * 768)
    expect(cost.projections + cost.feedForward).toBe(2 * kernels)
    expect(cost.mixing).toBe(12 * 4 * 768 * 512)
    expect(cost.head).toBe(2 * 768 * 40_478)
  })

  it('come to about two a parameter of the body, once the table that is only looked up is the head’s', () => {
    const large = sizesOf('gpt-2-xl')
    const share = totalCost(tokenCost(large, 1)) / (2 * countParameters(large).body)
    expect(Math.abs(share - 1)).toBeLessThan(0.01)
  })

  it('of an LSTM do not depend on the text’s length; those of attention grow by the same amount a token', () => {
    const elmo = sizesOf('elmo')
    expect(tokenCost(elmo, 4096)).toEqual(tokenCost(elmo, 1))
    const at = (T: number) => totalCost(tokenCost(sizesOf('bert-base'), T))
    expect(at(300) - at(200)).toBe(at(200) - at(100))
  })

  it('of ELMo’s LSTMs are two for each number of their kernels', () => {
    expect(tokenCost(sizesOf('elmo'), 1).recurrent).toBe(2 * 4 * (1024 * 16_384 + 4096 * 512))
  })
})

describe('What is kept from token to token', () => {
  it('is 2Ld numbers a token in GPT', () => {
    expect(keptNumbers(sizesOf('gpt-2'), 1024)).toBe(2 * 12 * 768 * 1024)
  })

  it('does not grow in an LSTM, and is nothing in BERT', () => {
    expect(keptNumbers(sizesOf('elmo'), 10)).toBe(keptNumbers(sizesOf('elmo'), 1000))
    expect(keptNumbers(sizesOf('bert-base'), 10)).toBeNull()
  })
})

describe('Attention’s n² crosses the LSTM’s n', () => {
  it.each([64, 128, 768])('where both cost the same, at width %i', (d) => {
    for (const of of ['attention', 'block'] as const) {
      const T = crossover(of, d)
      expect(layerCost(of, d, T)).toBe(layerCost('lstm', d, T))
      expect(layerCost(of, d, T + 1)).toBeGreaterThan(layerCost('lstm', d, T + 1))
      expect(layerCost(of, d, T - 1)).toBeLessThan(layerCost('lstm', d, T - 1))
    }
  })

  it('at 6d tokens for attention alone and at 2d for a whole block', () => {
    expect(crossover('attention', 128)).toBe(768)
    expect(crossover('block', 128)).toBe(256)
  })

  it('says from how many tokens on the mixing costs more than the matrices', () => {
    const one: Sizes = { ...sizesOf('gpt-1'), layers: 1 }
    const { projections, mixing, feedForward } = tokenCost(one, squareTakesOver('block', 768))
    expect(mixing).toBe(projections + feedForward)
  })

  it('counts a layer as tokenCost does', () => {
    const d = 768
    const one: Sizes = { ...sizesOf('gpt-1'), layers: 1 }
    const { projections, mixing, feedForward } = tokenCost(one, 100)
    expect(layerCost('attention', d, 100)).toBe(100 * (projections + mixing))
    expect(layerCost('block', d, 100)).toBe(100 * (projections + mixing + feedForward))
  })
})

describe('Sizes that are no model are refused:', () => {
  const base = sizesOf('bert-base')

  it('heads that do not divide the width, with the nearest that do', () => {
    expect(faultOf({ ...base, heads: 7 })).toEqual({ code: 'heads', width: 768, heads: 7, fitting: [6, 8] })
    expect(faultOf({ ...base, width: 13, heads: 14 })).toMatchObject({ code: 'heads', fitting: [13] })
  })

  it('what is no whole number within its limits', () => {
    expect(faultOf({ ...base, layers: 0 })).toMatchObject({ code: 'range', name: 'layers', least: 1 })
    expect(faultOf({ ...base, width: 1.5 })).toMatchObject({ code: 'range', name: 'width' })
    expect(faultOf({ ...base, vocabulary: Number.NaN })).toMatchObject({ code: 'range', name: 'vocabulary' })
  })

  it('and no published model is', () => {
    for (const { sizes } of presets) expect(faultOf(sizes)).toBeNull()
  })
})
