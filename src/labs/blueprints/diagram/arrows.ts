import { joinedLevel, type Unit } from './architecture.ts'
import { flowsInto } from './flow.ts'
import type { DiagramRequest } from './layout.ts'

/** All arrows of a model, those of tokens that are not drawn too: from, link, to. */
export function arrowsOf(
  request: DiagramRequest,
  nameOf: (request: DiagramRequest, unit: Unit) => string,
): readonly (readonly string[])[] {
  const { architecture, real } = request
  const levels = Array.from({ length: joinedLevel(architecture) }, (_, level) => level)
  const units = architecture.stacks.flatMap((_, stack) =>
    levels.flatMap((level) => real.map((_, at) => ({ stack, level, at }))),
  )
  if (architecture.stacks.length > 1) {
    units.push(...real.map((_, at) => ({ stack: 0, level: joinedLevel(architecture), at })))
  }
  return units.flatMap((unit) =>
    flowsInto(architecture, real, unit).map(({ from, link, to }) => [
      nameOf(request, from),
      link,
      nameOf(request, to),
    ]),
  )
}
