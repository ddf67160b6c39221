import { choose, useChoices } from '../store/choices.ts'
import { phaseOf } from './attempt.ts'
import { walk } from './course.ts'
import { open, useRunner } from './runner.ts'

/** Opens the first step of the path that is not done yet. */
export function startTour(path: 'all' | 'core' = useChoices.getState().choices.path): void {
  choose({ path })
  const { attempts } = useRunner.getState()
  const steps = walk(path).filter(({ kind }) => kind === 'step')
  const first = steps.find(({ id }) => phaseOf(attempts[id]) !== 'seen') ?? steps[0]
  if (first) void open(first)
}
