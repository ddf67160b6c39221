import { choose, chooseMask, useChoices } from '../../../store/choices.ts'
import type { Choices, Kind } from '../../../store/fields.ts'
import { uniformMix } from '../../../store/mix.ts'
import type { Architecture } from './architecture.ts'
import { wordListAt } from './openedWord.ts'
import { type Place, roleOf } from './places.ts'
import type { Shape } from './twins.ts'

/** The lab where a place of a diagram is seen at work, and what of it is looked at there. */
export type Workplace = 'masks' | 'gates' | 'embedding' | 'predict' | 'words'

export function workplaceOf(architecture: Architecture, { unit }: Place): Workplace {
  switch (roleOf(architecture, unit.level)) {
    case 'layer':
      return architecture.unit === 'block' ? 'masks' : 'gates'
    case 'output':
      return 'predict'
    case 'embedding':
      return 'embedding'
    case 'joined':
      return 'words'
  }
}

/**
 * Goes to the lab where the place is at work, on the same sentence, the same token and the same layer of the twin.
 *
 * @param words the typed tokens of the model, in order
 */
export function openPlace(
  architecture: Architecture,
  shape: Shape,
  place: Place,
  words: readonly number[],
): void {
  if (place.kind !== 'elmo' && workplaceOf(architecture, place) === 'masks') unmask(place.kind)
  choose(choicesAt(architecture, shape, place, words))
}

/** What is chosen there. */
export function choicesAt(
  architecture: Architecture,
  shape: Shape,
  place: Place,
  words: readonly number[],
): Partial<Choices> {
  const { kind, unit } = place
  const layer = Math.max(0, Math.min(unit.level, shape.layers) - 1)
  const at: Partial<Choices> =
    kind === 'elmo'
      ? elmoAt(architecture, place, layer, words.length)
      : {
          cursor: { kind, row: unit.at, column: unit.at },
          'inside.view': 'block',
          [`${kind}.layer`]: layer,
        }
  switch (workplaceOf(architecture, place)) {
    case 'masks':
      return { lab: 'masks', ...at, [`${kind}.head`]: 'mean' }
    case 'gates':
    case 'embedding':
      return { lab: 'inside', ...at }
    case 'predict':
      return { lab: 'predict', ...at, ...predictionAt(architecture, place, words) }
    case 'words':
      return {
        lab: 'words',
        'words.mix': useChoices.getState().choices['words.mix'] ?? uniformMix,
        ...wordListAt(words.indexOf(unit.at)),
      }
  }
}

function elmoAt(architecture: Architecture, { unit }: Place, layer: number, count: number): Partial<Choices> {
  const way = architecture.stacks[unit.stack] === 'backward' ? 'backward' : 'forward'
  return {
    elmo: true,
    'elmo.token': Math.max(0, Math.min(unit.at, count - 1)),
    'elmo.direction': way,
    'inside.view': 'gates',
    'inside.way': way,
    'inside.elmoLayer': layer,
  }
}

/** What an output is asked for: the word that it predicts becomes the gap; [CLS] tells whether B follows A. */
function predictionAt(
  { stacks }: Architecture,
  { kind, unit }: Place,
  words: readonly number[],
): Partial<Choices> {
  const word = words.indexOf(unit.at)
  if (kind === 'bert' && word < 0 && unit.at === 0) return { 'predict.view': 'next' }
  const predicted = predictedWord(kind, stacks[unit.stack] === 'backward', unit.at, words)
  if (predicted !== null)
    return { 'predict.view': 'gap', 'predict.hidden': [predicted], 'predict.gap': predicted }
  return { 'predict.view': kind === 'gpt' ? 'writing' : 'gap' }
}

/** The word that a place is to predict, an index into the typed ones; null where it is asked for none of them. */
function predictedWord(
  kind: Place['kind'],
  isBackward: boolean,
  at: number,
  words: readonly number[],
): number | null {
  const word = words.indexOf(at)
  const isBoundary = kind === 'elmo' && word < 0
  const from = isBoundary ? (isBackward ? words.length : -1) : word
  if (from < 0 && !isBoundary) return null
  const to = kind === 'bert' ? from : from + (isBackward ? -1 : 1)
  return to >= 0 && to < words.length ? to : null
}

/** The diagram shows a model under its own mask, so the lab does too; undo leads back. */
function unmask(kind: Kind): void {
  const { choices } = useChoices.getState()
  if (choices[`${kind}.mask`] !== 'own' || choices[`${kind}.flips`].length > 0) chooseMask(kind, 'own')
}
