import type { Choices } from '../../store/fields.ts'
import type { Place } from '../../trace/place.ts'
import type { ReachesRequest } from '../../trace/reaches.ts'
import type { ModelKind } from '../../trace/trace.ts'

/** What is asked of a model: the text under the mask that is chosen for it, and the words to change, each alone. */
export function askedOf(
  kind: ModelKind,
  choices: Choices,
  { text, pair, replacement }: { text: string; pair: string | undefined; replacement: string },
  places: readonly Place[],
): ReachesRequest {
  const { padTo, padSide, rawPositions } = choices
  const untrained = choices[`${kind}.weights`] === 'untrained'
  const typed = {
    text,
    ...(pair !== undefined && { pair }),
    ...(padTo !== null && { padTo, padSide }),
    replacement,
    places,
  }
  if (kind === 'elmo') return { ...typed, model: untrained ? 'elmo-untrained' : 'elmo' }
  return {
    ...typed,
    model: untrained ? `${kind}-untrained` : kind,
    mask: choices[`${kind}.mask`],
    flips: choices[`${kind}.flips`],
    ...(padTo !== null && { rawPositions }),
  }
}
