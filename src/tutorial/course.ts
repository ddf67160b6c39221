import type { Step } from './step.ts'

/** Every folder of steps/ that holds a step.ts, in the order of their places in the course. */
export const course: readonly Step[] = Object.values(
  import.meta.glob<Step>('./steps/*/step.ts', { eager: true, import: 'default' }),
).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])

export const stepById = (id: string | null): Step | null => course.find((step) => step.id === id) ?? null
