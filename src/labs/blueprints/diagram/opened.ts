import { choose, chooseMask, useChoices } from '../../../store/choices.ts'
import type { Choices, Kind } from '../../../store/fields.ts'
import type { Architecture } from './architecture.ts'
import { type Place, roleOf } from './places.ts'
import type { Shape } from './twins.ts'

/** The lab where a place of a diagram is seen at work. */
export type Workplace = 'masks' | 'inside' | 'predict' | 'words'

export function workplaceOf(architecture: Architecture, { unit }: Place): Workplace {
  switch (roleOf(architecture, unit.level)) {
    case 'layer':
      return architecture.unit === 'block' ? 'masks' : 'inside'
    case 'output':
      return 'predict'
    case 'embedding':
    case 'joined':
      return 'words'
  }
}

/** Goes to the lab where the place is at work, on the same sentence, the same token and the same layer of the twin. */
export function openPlace(architecture: Architecture, shape: Shape, place: Place): void {
  const { kind, unit } = place
  const lab = workplaceOf(architecture, place)
  const layer = Math.min(unit.level, shape.layers) - 1
  if (kind === 'elmo') choose({ lab, ...elmoAt(architecture, place, layer) })
  else {
    const at: Partial<Choices> = { cursor: { kind, row: unit.at, column: unit.at } }
    if (lab === 'masks') {
      unmask(kind)
      choose({ lab, ...at, [`${kind}.layer`]: layer, [`${kind}.head`]: 'mean' })
    } else if (lab === 'predict') choose({ lab, ...at, 'predict.view': kind === 'gpt' ? 'writing' : 'gap' })
    else choose({ lab, ...at })
  }
}

function elmoAt(architecture: Architecture, { unit }: Place, layer: number): Partial<Choices> {
  const way = architecture.stacks[unit.stack]
  return {
    elmo: true,
    'elmo.token': Math.max(0, unit.at),
    'elmo.direction': way === 'backward' ? 'backward' : 'forward',
    'inside.view': 'gates',
    'inside.way': way === 'backward' ? 'backward' : 'forward',
    'inside.elmoLayer': Math.max(0, layer),
    'predict.view': 'gap',
  }
}

/** The diagram shows a model under its own mask, so the lab does too; undo leads back. */
function unmask(kind: Kind): void {
  const { choices } = useChoices.getState()
  if (choices[`${kind}.mask`] !== 'own' || choices[`${kind}.flips`].length > 0) chooseMask(kind, 'own')
}
