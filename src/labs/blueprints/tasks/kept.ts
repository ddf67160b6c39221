import * as v from 'valibot'
import { recall, remember } from '../../../store/device.ts'
import { answers, type Guesses, taskIds } from '../../../store/tasks.ts'

const guesses = v.partial(
  v.object(Object.fromEntries(taskIds.map((id) => [id, v.picklist(answers)]))),
) as unknown as v.GenericSchema<unknown, Guesses>

/** The guesses that this device remembers; none where it remembers nothing that we understand. */
export function keptGuesses(): Guesses {
  try {
    return v.parse(guesses, JSON.parse(recall('tasks') ?? '{}'))
  } catch {
    return {}
  }
}

/** Remembers them; nothing leaves the device. */
export const keepGuesses = (made: Guesses) => remember('tasks', JSON.stringify(made))
