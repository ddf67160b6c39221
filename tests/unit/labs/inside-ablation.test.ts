import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend } from '../../../scripts/backend.ts'
import { examples } from '../../../src/app/examples.ts'
import { runAblated } from '../../../src/engine/ablate.ts'
import type { LoadedTransformer } from '../../../src/engine/model.ts'
import { effectsOf, headEffects, lookAndNeed, targetOf } from '../../../src/labs/inside/ablation/effects.ts'
import { everyPart } from '../../../src/trace/ablation.ts'
import type { AblationTrace } from '../../../src/trace/inside.ts'
import { openCheckpoint } from '../../support/checkpoint.ts'

const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')
const { text } = examples[0]

describe.each(['bert', 'gpt'] as const)('on the weights of %s that the page ships', (kind) => {
  let model: LoadedTransformer
  beforeAll(async () => {
    expect(await chooseBackend('wasm')).toBe(true)
    model = openCheckpoint(join(models, kind))
  })
  afterAll(() => model.dispose())

  async function look(at: number) {
    const request = { model: kind, text, mask: 'own', flips: [], at, covered: true } as const
    const base = await runAblated(model, { ...request, off: [] })
    const single: AblationTrace[] = []
    for (const part of everyPart(model.config.layers, model.config.heads)) {
      single.push(await runAblated(model, { ...request, off: [part] }))
    }
    const effects = effectsOf(base, single, targetOf(base)!.id)
    return { base, effects, found: lookAndNeed(headEffects(base, effects)) }
  }

  test('the first sentence that a visitor sees has a token where the strongest look matters little', async () => {
    let differs = false
    for (let at = 0; at < 11 && !differs; at++) {
      const { found } = await look(at)
      differs = found?.mattersLittle === true
      if (found && differs) expect(found.needed.change).toBeLessThan(found.strongest.change)
    }
    expect(differs).toBe(true)
  })

  test('every part has an effect of its own, and it is told of the token that is followed', async () => {
    const { base, effects } = await look(5)
    expect(effects).toHaveLength(model.config.layers * (model.config.heads + 2))
    expect(new Set(effects.map(({ change }) => change)).size).toBeGreaterThan(effects.length / 2)
    expect(targetOf(base)).toEqual(base.actual)
  })
})
