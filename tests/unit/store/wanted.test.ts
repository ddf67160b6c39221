import { describe, expect, it } from 'vitest'
import { defaults } from '../../../src/store/fields.ts'
import { wantedBy } from '../../../src/store/wanted.ts'

describe('What the page asks of the models', () => {
  it('is one run a model at first', () => {
    expect(Object.keys(wantedBy(defaults).runs)).toEqual(['bert.shown', 'gpt.shown'])
    expect(wantedBy(defaults).batches).toEqual({})
  })

  it('adds the own mask of a model as soon as another one is chosen, to measure what moved', () => {
    const { runs } = wantedBy({ ...defaults, 'gpt.mask': 'none' })
    expect(runs['gpt.own']).toMatchObject({ mask: 'own', flips: [] })
    expect(runs['bert.own']).toBeUndefined()
  })

  it('compares padding with the mask, without its padding part, and with raw positions on the left', () => {
    const { runs } = wantedBy({ ...defaults, padTo: 20 })
    expect(runs['gpt.alone']).not.toHaveProperty('padTo')
    expect(runs['gpt.padded']).toMatchObject({ mask: 'own', padTo: 20, padSide: 'right' })
    expect(runs['gpt.unmasked']).toMatchObject({ mask: 'look-ahead' })
    expect(runs['bert.unmasked']).toMatchObject({ mask: 'none' })
    expect(runs['bert.raw']).toMatchObject({ padSide: 'left', rawPositions: true, mask: 'own' })
  })

  it('asks for q, k and v only while the arithmetic is open', () => {
    expect(wantedBy(defaults).runs['bert.shown']?.include).toEqual([])
    expect(wantedBy({ ...defaults, open: true }).runs['bert.shown']?.include).toEqual(['qkv'])
  })

  it('puts the sentence of the lab first into the batch', () => {
    const { batches } = wantedBy({ ...defaults, batch: ['Run.'], 'bert.weights': 'untrained' })
    expect(batches['bert.batch.alone.1']).toMatchObject({ texts: ['Run.'] })
    expect(batches['bert.batch.raw']).toMatchObject({ padSide: 'left', rawPositions: true })
    expect(batches['bert.batch']).toMatchObject({ model: 'bert-untrained', texts: [defaults.text, 'Run.'] })
  })
})
