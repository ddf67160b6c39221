import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  chooseAll,
  chooseMask,
  redoMask,
  rememberMask,
  setFlips,
  slideMask,
  undoMask,
  useChoices,
} from '../../../src/store/choices.ts'
import { defaults } from '../../../src/store/fields.ts'
import { isChanged } from '../../../src/store/wanted.ts'

const maskOf = (kind: 'bert' | 'gpt') => {
  const { choices } = useChoices.getState()
  return { mask: choices[`${kind}.mask`], flips: choices[`${kind}.flips`] }
}

beforeEach(() => chooseAll(defaults))

describe('The mask under the learner’s finger', () => {
  it('comes back step by step by undo, and forth by redo, whatever was done', () => {
    const edit = fc.oneof(
      fc.constantFrom('none', 'look-ahead', 'own').map((mask) => () => chooseMask('bert', mask as 'none')),
      fc.tuple(fc.nat(9), fc.nat(9)).map((cell) => () => {
        rememberMask('bert')
        setFlips('bert', [cell])
      }),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        chooseAll(defaults)
        const states = [maskOf('bert')]
        for (const apply of edits) {
          apply()
          states.push(maskOf('bert'))
        }
        for (const expected of states.slice(0, -1).reverse()) {
          undoMask('bert')
          expect(maskOf('bert')).toEqual(expected)
        }
        undoMask('bert')
        expect(maskOf('bert')).toEqual(states[0])
        for (const expected of states.slice(1)) {
          redoMask('bert')
          expect(maskOf('bert')).toEqual(expected)
        }
      }),
    )
  })

  it('of one model does not touch the other', () => {
    chooseMask('bert', 'none')
    undoMask('gpt')
    expect(maskOf('bert').mask).toBe('none')
    expect(isChanged(useChoices.getState().choices, 'gpt')).toBe(false)
  })

  it('is undone at once after a slider was dragged over many widths', () => {
    chooseMask('gpt', { window: 2 })
    for (const window of [3, 4, 5, 6]) slideMask('gpt', { window })
    undoMask('gpt')
    expect(maskOf('gpt').mask).toBe('own')
  })
})
