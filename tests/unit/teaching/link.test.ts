import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../../src/store/address.ts'
import { type Choices, defaults, hideable } from '../../../src/store/fields.ts'
import {
  type Draft,
  frameHtml,
  isOnlyHere,
  linkChoices,
  offeredParts,
} from '../../../src/teaching/links/link.ts'
import { keyOf, labTargets, stepTargets, targetOf } from '../../../src/teaching/links/targets.ts'

/** A picture that a teacher has set up. */
const present: Choices = {
  ...defaults,
  lab: 'teaching',
  text: 'Der Hund & “die Katze” <b> 😀 שלום',
  pair: 'And then?',
  'bert.mask': { window: 2 },
  'gpt.mask': 'none',
  'gpt.flips': [
    [1, 2],
    [3, 4],
  ],
  cursor: { kind: 'gpt', row: 3, column: 2 },
  'predict.temperature': 1.5,
  'words.set': 'bank',
}

const draftOf = (change: Partial<Draft>): Draft => ({
  target: { lab: 'masks', view: null },
  lang: null,
  embed: false,
  hide: [],
  path: 'all',
  ...change,
})

const targets = [...labTargets, ...stepTargets]

describe('a teacher’s link', () => {
  it('is read back as the very choices that it was made of, wherever it leads', () => {
    for (const target of targets) {
      for (const embed of [false, true]) {
        const choices = linkChoices(
          draftOf({ target, embed, lang: 'zh', hide: hideable, path: 'core' }),
          present,
        )
        expect(readAddress(writeAddress(choices)), keyOf(target)).toEqual({ choices, ignored: [] })
      }
    }
  })

  it('opens the chosen lab and view with the sentence and the masks that are set up', () => {
    const choices = linkChoices(draftOf({ target: { lab: 'predict', view: 'writing' } }), present)
    expect(choices).toMatchObject({
      lab: 'predict',
      'predict.view': 'writing',
      'predict.temperature': 1.5,
      text: present.text,
      pair: present.pair,
      'bert.mask': { window: 2 },
      step: null,
    })
  })

  it('carries nothing that only other labs have a use for', () => {
    const { 'words.set': set, 'predict.temperature': temperature } = linkChoices(draftOf({}), present)
    expect({ set, temperature }).toEqual({
      set: defaults['words.set'],
      temperature: defaults['predict.temperature'],
    })
  })

  it('to a step says only the step, so that the step opens with its own picture', () => {
    for (const target of stepTargets) {
      const choices = linkChoices(draftOf({ target, lang: 'en' }), present)
      expect(writeAddress(choices)).toBe(`#v=1&step=${target.step}&lang=en`)
    }
  })

  it('never hides from a step what the step needs', () => {
    for (const target of stepTargets) {
      const { hide } = linkChoices(draftOf({ target, hide: hideable }), present)
      expect(hide).toEqual(['labs', 'weights', 'save'])
    }
  })

  it('into a frame offers only what a frame shows', () => {
    expect(offeredParts(draftOf({ embed: true }))).toEqual(['views', 'sentence', 'mask', 'weights', 'save'])
  })
})

describe('targets', () => {
  it('are found again by their keys, which are all different', () => {
    expect(new Set(targets.map(keyOf)).size).toBe(targets.length)
    for (const target of targets) expect(targetOf(keyOf(target))).toBe(target)
    expect(targetOf('nowhere')).toBeNull()
  })
})

describe('the frame', () => {
  it('is HTML whose address and title survive quotes and ampersands', () => {
    expect(frameHtml('https://a.b/#v=1&text=%22', 'A "b" <c> & d')).toContain(
      'src="https://a.b/#v=1&amp;text=%22" title="A &quot;b&quot; &lt;c&gt; &amp; d"',
    )
  })
})

describe('an address of this computer alone', () => {
  it.each([
    ['file:', '', true],
    ['http:', 'localhost', true],
    ['http:', '127.0.0.1', true],
    ['http:', '[::1]', true],
    ['https:', 'bothways.example', false],
    ['http:', '192.168.1.5', false],
  ])('%s//%s: %s', (protocol, hostname, only) => expect(isOnlyHere({ protocol, hostname })).toBe(only))
})
