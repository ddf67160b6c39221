import { describe, expect, test } from 'vitest'
import { writtenThatFits } from '../../../src/labs/predict/writing/mend.ts'
import { readAddress, writeAddress } from '../../../src/store/address.ts'
import { choose, chooseAll, useChoices } from '../../../src/store/choices.ts'
import { defaults } from '../../../src/store/fields.ts'
import { Refusal } from '../../../src/trace/refusal.ts'

const token = (id: number, byHand = false) => ({ id, byHand })
const written = [token(7), token(4095, true), token(0)]
const chosen = () => useChoices.getState().choices
const left = () => useChoices.getState().leftWritings

describe('What GPT has written', () => {
  test('stands in the address, a few letters a token', () => {
    const address = writeAddress({ ...defaults, 'predict.written': written })
    expect(address).toBe('#v=1&predict.written=7.*35r.0')
    expect(readAddress(address).choices['predict.written']).toEqual(written)
    const most = Array.from({ length: 127 }, () => token(8191))
    expect(writeAddress({ ...defaults, 'predict.written': most }).length).toBeLessThan(600)
  })

  test.each(['', '.', '-1', 'a..b', '**a', '10000000', 'A', Array(513).fill('a').join('.')])(
    'is left out, and said so, where the address holds %j',
    (text) => {
      const { choices, ignored } = readAddress(`#v=1&predict.written=${text}`)
      expect(ignored).toEqual(['predict.written'])
      expect(choices).toEqual(defaults)
    },
  )

  test('is left with its sentence when that changes, and is kept', () => {
    chooseAll({ ...defaults, text: 'The cat', 'predict.written': written })
    choose({ text: 'The cats' })
    expect(chosen()['predict.written']).toEqual([])
    expect(left().at(-1)).toEqual({ text: 'The cat', pair: null, 'predict.written': written })
    const kept = left().length
    choose({ text: 'The cats s' })
    expect(left()).toHaveLength(kept)
  })

  test('comes back with its sentence, and an empty second sentence is no other one', () => {
    choose({ text: 'The cat', pair: null, 'predict.written': written })
    choose({ pair: '' })
    expect(chosen()['predict.written']).toEqual(written)
    choose({ pair: 'It sat.' })
    expect(chosen()['predict.written']).toEqual([])
  })
})

describe('What a link holds and GPT cannot read', () => {
  test('is left out from the first id without a token on', () => {
    const refusal = new Refusal('id-out-of-range', { id: '4095', vocabulary: 4000 })
    expect(writtenThatFits(written, refusal)).toEqual({
      written: [token(7)],
      lost: { why: 'unknown', tokens: 2 },
    })
  })

  test('is left out where there are more tokens than positions', () => {
    const refusal = new Refusal('text-too-long', { tokens: 130, limit: 128 })
    expect(writtenThatFits(written, refusal)).toEqual({
      written: [token(7)],
      lost: { why: 'room', tokens: 2 },
    })
    const far = new Refusal('text-too-long', { tokens: 500, limit: 128 })
    expect(writtenThatFits(written, far)?.written).toEqual([])
  })

  test('is nothing where something else was refused', () => {
    expect(writtenThatFits(written, new Refusal('worker-died', {}))).toBeNull()
    expect(writtenThatFits([], new Refusal('text-too-long', { tokens: 130, limit: 128 }))).toBeNull()
  })
})
