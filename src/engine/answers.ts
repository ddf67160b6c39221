import type { Answered, Asked, QuestionName } from '../trace/questions.ts'
import { runAblated } from './ablate.ts'
import { runBatch } from './batch.ts'
import { traceBlock } from './blockTrace.ts'
import { runCorruption } from './corruption.ts'
import { runEmbed } from './embed.ts'
import { runFill } from './fill.ts'
import { runGenerate } from './generate.ts'
import { runGuesses } from './guesses.ts'
import { runLens } from './lens.ts'
import { runLikelihood } from './likelihood.ts'
import type { Models } from './models.ts'
import { runNextSentence } from './nextSentence.ts'
import { runNextToken } from './nextToken.ts'
import { readOccurrences } from './occurrences.ts'
import { readPositions } from './positions.ts'
import { runGap, runPredict, runRescore } from './predict.ts'
import { runReach } from './reach.ts'
import { runReaches } from './reaches.ts'
import { runAny, runElmo, runTrace } from './run.ts'
import { measureTiming } from './timing.ts'

type Answers = {
  readonly [Name in QuestionName]: (
    models: Models,
    asked: Asked<Name>,
  ) => Answered<Name> | Promise<Answered<Name>>
}

/** How each question is answered; its model is there already. Throws Refusal, with one sentence, whatever is asked. */
export const answers: Answers = {
  run: (models, asked) => runTrace(models.transformer(asked.model), asked, 'cut'),
  elmo: (models, asked) => runElmo(models.elmo(asked.model), asked, 'cut'),
  batch: (models, asked) => runBatch(models.transformer(asked.model), asked),
  trace: async (models, asked) => (await runAny(models.get(asked.model), asked, 'refuse')).trace,
  reach: (models, asked) => runReach(models.get(asked.model), asked, 'cut'),
  reaches: (models, asked) => runReaches(models.get(asked.model), asked),
  reachExactly: (models, asked) => runReach(models.get(asked.model), asked, 'refuse'),
  embed: (models, asked) => runEmbed(models.get(asked.model), asked),
  occurrences: (models, asked) => readOccurrences(models.get(asked.model), asked),
  block: (models, asked) => traceBlock(models.transformer(asked.model), asked),
  positions: (models, asked) => readPositions(models.transformer(asked.model)),
  lens: (models, asked) => runLens(models.transformer(asked.model), asked),
  nextToken: (models, asked) => runNextToken(models.get(asked.model), asked),
  fill: (models, asked) => runFill(models.transformer(asked.model), asked),
  likelihood: (models, asked) => runLikelihood(models.transformer(asked.model), asked),
  guesses: (models, asked) => runGuesses(models.get(asked.model), asked),
  generate: (models, { model, request }) => runGenerate(models.transformer(model), request),
  ablated: (models, asked) => runAblated(models.transformer(asked.model), asked),
  gap: (models, asked) => runGap(models.get(asked.model), asked),
  rescore: (models, asked) => runRescore(models.transformer(asked.model), asked),
  predict: (models, asked) => runPredict(models.get(asked.model), asked),
  nextSentence: (models, asked) => runNextSentence(models.transformer(asked.model), asked, 'cut'),
  nextSentenceExactly: async (models, asked) =>
    (await runNextSentence(models.transformer(asked.model), asked, 'refuse')).nextSentence,
  corruption: (models, asked) => runCorruption(models.transformer(asked.model), asked),
  timing: (_models, asked) => measureTiming(asked),
}
