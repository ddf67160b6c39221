import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers } from '../../src/engine/answers.ts'
import { readMetrics, readNoMask } from '../../src/engine/metrics.ts'
import {
  type LoadedElmo,
  type LoadedModel,
  type LoadedTransformer,
  untrainedModel,
} from '../../src/engine/model.ts'
import type { Models } from '../../src/engine/models.ts'
import { type Choices, defaults } from '../../src/store/fields.ts'
import type { ResultsState } from '../../src/store/results.ts'
import { wantedBy } from '../../src/store/wanted.ts'
import type { ModelId } from '../../src/trace/request.ts'
import type { Inquiries, Said } from '../../src/tutorial/inquiry.ts'
import type { Lab, Question } from '../../src/tutorial/question.ts'
import { readJson } from './checkpoint.ts'
import { openPageTwin } from './pageTwins.ts'

const files = join(import.meta.dirname, '..', '..', 'public', 'models')
const loaded = new Map<ModelId, LoadedModel>()

function get(id: ModelId): LoadedModel {
  const kind = id.split('-')[0] as 'bert' | 'gpt' | 'elmo'
  const model =
    loaded.get(id) ??
    (id === kind
      ? openPageTwin(kind)
      : untrainedModel(
          {
            id,
            configJson: readJson(join(files, kind, 'config.json')),
            tokenizerJson: readJson(join(files, kind, 'tokenizer.json')),
          },
          1,
        ))
  loaded.set(id, model)
  return model
}

const models = {
  get,
  transformer: (id: ModelId) => get(id) as LoadedTransformer,
  elmo: (id: ModelId) => get(id) as LoadedElmo,
} as unknown as Models

export function disposeOfTwins(): void {
  for (const model of loaded.values()) model.dispose()
  loaded.clear()
}

/** What the page's session would have on screen for these choices. */
export async function labAt(change: Partial<Choices>): Promise<Lab> {
  const choices = { ...defaults, ...change }
  const wanted = wantedBy(choices)
  const runs: Record<string, unknown> = {}
  for (const [slot, request] of Object.entries(wanted.runs))
    runs[slot] = { request, result: await answers.run(models, request), refusal: null }
  const elmo = wanted.elmo && {
    request: wanted.elmo,
    result: await answers.elmo(models, wanted.elmo),
    refusal: null,
  }
  return { choices, results: { runs, batches: {}, elmo, elmoReach: null } as unknown as ResultsState }
}

/** What the models, and the files of training/, say to a question's inquiries. */
export async function said(question: Question, { choices }: Lab): Promise<Said<Inquiries>> {
  const found: Record<string, unknown> = {}
  for (const [name, inquiry] of Object.entries(question.asks?.(choices) ?? {})) {
    const text = (file: string) => readFileSync(join(files, file), 'utf8')
    if (inquiry.ask === 'metrics') found[name] = readMetrics(text('metrics.json'))
    else if (inquiry.ask === 'noMask') found[name] = readNoMask(text('no-mask.json'))
    else if ('of' in inquiry) found[name] = await answers[inquiry.ask](models, inquiry.of as never)
  }
  return found as Said<Inquiries>
}
