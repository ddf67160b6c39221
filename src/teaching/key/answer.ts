import { theEngine } from '../../store/engine.ts'
import { type Choices, defaults } from '../../store/fields.ts'
import { figures } from '../../store/figures.ts'
import type { ResultsState } from '../../store/results.ts'
import { wantedBy } from '../../store/wanted.ts'
import type { Question } from '../../tutorial/question.ts'
import type { Step } from '../../tutorial/step.ts'

type Asked = readonly [slot: string, request: unknown]

/** What is asked and what came back, by slot, as the lab keeps it. */
async function answered(name: 'run' | 'batch', asked: readonly Asked[]) {
  const kept: Record<string, unknown> = {}
  for (const [slot, request] of asked) {
    const result = await theEngine().put(`key.${slot}`, name, request as never)
    kept[slot] = { request, result, refusal: null }
  }
  return kept
}

/** All that the models say to these choices, asked apart from the lab that is on screen. */
async function resultsOf(choices: Choices): Promise<ResultsState> {
  const { runs, batches, elmo, elmoReach } = wantedBy(choices)
  const engine = theEngine()
  return {
    runs: await answered('run', Object.entries(runs)),
    batches: await answered('batch', Object.entries(batches)),
    elmo: elmo && { request: elmo, result: await engine.put('key.elmo', 'elmo', elmo), refusal: null },
    elmoReach: elmoReach && {
      request: elmoReach,
      result: await engine.put('key.elmoReach', 'reach', elmoReach),
      refusal: null,
    },
  } as ResultsState
}

/** The choices with which a question is answered: those of a step whose action was done, or a first visitor's. */
const choicesFor = (id: string, question: Question | Step): Choices => ({
  ...defaults,
  ...('start' in question && { ...question.start, ...question.showMe }),
  step: id,
})

/** What comes out of a question on the weights of this page. @throws Refusal, and what fetching throws */
export async function answerOf(id: string, question: Question | Step) {
  const choices = choicesFor(id, question)
  const results = await resultsOf(choices)
  const said: Record<string, unknown> = {}
  for (const [name, inquiry] of Object.entries(question.asks?.(choices) ?? {})) {
    said[name] =
      'of' in inquiry
        ? await theEngine().put(`key.${name}`, inquiry.ask, inquiry.of as never)
        : await figures(inquiry.ask)
  }
  return question.answer({ choices, results }, said as never)
}
