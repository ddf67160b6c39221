import temml from 'temml'
import { describe, expect, test } from 'vitest'
import {
  elmoOutputFormula,
  formulas,
  lstmFormula,
  maskFormula,
} from '../../../../src/labs/blueprints/diagram/formulas.ts'

/** LaTeX without arrows and spacing. */
const plain = (lines: readonly string[]) =>
  lines.map((tex) => tex.replace(/\\overleftarrow|\\overrightarrow|\\mathrm|\\[,;]|[{} ]/g, ''))

describe('an LSTM of ELMo', () => {
  test('reads the token and its own state of the step before', () => {
    expect(plain(lstmFormula('forward', 1, false))).toEqual(['h_1,t,c_1,t=LSTM(x_t;h_1,t-1,c_1,t-1)'])
    expect(plain(lstmFormula('backward', 1, false))).toEqual(['h_1,t,c_1,t=LSTM(x_t;h_1,t+1,c_1,t+1)'])
  })

  test('goes on with its own output, to which the residual connection has added nothing yet', () => {
    expect(plain(lstmFormula('forward', 2, true))).toEqual([
      'r_2,t,c_2,t=LSTM(h_1,t;r_2,t-1,c_2,t-1)',
      'h_2,t=h_1,t+r_2,t',
    ])
  })
})

test('a model with its norms before the sublayers has a last one before the softmax', () => {
  expect(formulas.gptOutput[0]).not.toContain('LN')
  expect(formulas.gptOutputPre[0]).toContain('LN')
})

test('every formula is LaTeX that the page can set', () => {
  const all = [
    ...Object.values(formulas).flat(),
    ...Object.values(maskFormula),
    ...lstmFormula('forward', 2, true),
    ...lstmFormula('backward', 1, false),
    ...elmoOutputFormula('backward', true),
    ...elmoOutputFormula('forward', false),
  ]
  for (const tex of all)
    expect(() => temml.renderToString(tex, { displayMode: true, throwOnError: true })).not.toThrow()
})
