import { useTranslations } from 'use-intl'
import { boundaryOf, type Unit } from './architecture.ts'
import { flowsInto, inputsSeen } from './flow.ts'
import type { DiagramRequest } from './layout.ts'
import { roleOf } from './places.ts'

/** More names than this in a list are counted instead. */
const listed = 14

/** What is said of a unit: its name, what flows into it, and what it has seen. */
export function useWordsOfPlaces() {
  const t = useTranslations('blueprintsDiagrams')

  const tokenName = ({ tokens }: Pick<DiagramRequest, 'tokens'>, at: number): string =>
    tokens[at]?.label ?? t('boundary')
  const namesOf = (request: DiagramRequest, places: readonly number[]): string => {
    const names = places.slice(0, listed).map((at) => tokenName(request, at))
    const rest = places.length - names.length
    return (rest > 0 ? [...names, t('more', { count: rest })] : names).join(t('separator'))
  }
  const nameOf = (request: DiagramRequest, { stack, level, at }: Unit): string => {
    const { architecture } = request
    const token = tokenName(request, at)
    const role = roleOf(architecture, level)
    if (role !== 'layer') return t(role, { token })
    if (architecture.stacks.length === 1) return t('block', { layer: level, token })
    const direction = t(architecture.stacks[stack] === 'backward' ? 'backward' : 'forward')
    return t(architecture.unit === 'lstm' ? 'lstm' : 'wayBlock', { layer: level, direction, token })
  }
  const inputsOf = (request: DiagramRequest, unit: Unit): string => {
    const { architecture, real } = request
    const token = tokenName(request, unit.at)
    const role = roleOf(architecture, unit.level)
    if (role !== 'layer') return t(`${role}Inputs`, { token })
    const flows = flowsInto(architecture, real, unit)
    if (architecture.unit === 'block') {
      const looked = flows.flatMap(({ link, from }) => (link === 'attention' ? [from.at] : []))
      return t('blockInputs', { count: looked.length, all: real.length, tokens: namesOf(request, looked) })
    }
    const step = flows.find(({ link }) => link === 'recurrent')
    const residual = flows.some(({ link }) => link === 'residual')
    return [
      step ? t('lstmInputs', { token, before: tokenName(request, step.from.at) }) : t('lstmFirst', { token }),
      ...(residual ? [t('lstmResidual')] : []),
    ].join(' ')
  }
  const seenBy = (request: DiagramRequest, unit: Unit): string => {
    const seen = inputsSeen(request.architecture, request.real, unit).flatMap((yes, at) => (yes ? [at] : []))
    return t('seen', { count: seen.length, all: request.real.length, tokens: namesOf(request, seen) })
  }
  const describe = (request: DiagramRequest, unit: Unit): string =>
    `${nameOf(request, unit)}: ${inputsOf(request, unit)} ${seenBy(request, unit)}`
  return { nameOf, inputsOf, seenBy, describe }
}

/** Is this the vector that an LSTM reads before any token? */
export const isBoundary = ({ architecture, tokens }: DiagramRequest, { stack, at }: Unit): boolean =>
  architecture.unit === 'lstm' && at === boundaryOf(architecture.stacks[stack] ?? 'forward', tokens.length)
