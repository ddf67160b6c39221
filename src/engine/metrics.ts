/** public/models/metrics.json: everything that training/ measured of the twins (docs/sharing.md, "Figures"). */
import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const losses = v.record(v.string(), v.number())

const entry = v.pipe(
  v.strictObject({
    key: v.string(),
    model: v.string(),
    /** How the model was asked, or which layer was read. */
    method: v.optional(v.string()),
    /** Of which places. */
    group: v.optional(v.string()),
    value: v.number(),
    n: v.pipe(count, v.minValue(1)),
    interval: v.tuple([v.number(), v.number()]),
    definition: v.string(),
  }),
  v.check(
    ({ value, interval: [low, high] }) => low <= value && value <= high,
    'a value stands in its interval',
  ),
)

/** [tokens seen, losses in nats by name] */
const curve = v.array(v.tuple([count, losses]))

const run = v.strictObject({
  tokens: count,
  steps: count,
  seconds: v.number(),
  machine: v.string(),
  training: curve,
  heldOut: curve,
  settings: v.looseObject({
    tokens: count,
    learningRate: v.number(),
    warmup: count,
    dropout: v.number(),
    precision: v.string(),
    seed: v.number(),
    options: v.optional(v.record(v.string(), v.unknown())),
  }),
})

const gridRow = v.looseObject({
  twin: v.string(),
  learningRate: v.number(),
  options: v.optional(v.record(v.string(), v.unknown())),
  seen: count,
  finished: v.boolean(),
  heldOut: losses,
})

const metricsFile = v.strictObject({
  schema: v.literal('bothways/metrics@2'),
  /** SHA-256 of each twin's reference file. */
  weights: v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  heldOut: v.record(v.string(), count),
  trainingPieces: count,
  definitions: v.record(v.string(), v.string()),
  entries: v.array(entry),
  training: v.record(v.string(), run),
  grid: v.array(gridRow),
})

export type MetricsFile = v.InferOutput<typeof metricsFile>
export type MetricEntry = v.InferOutput<typeof entry>

const noMaskFile = v.object({
  schema: v.literal('bothways/no-mask@1'),
  label: v.literal('logged'),
  runs: v.record(
    v.picklist(['without', 'with']),
    v.object({
      tokens: v.number(),
      training: curve,
      heldOut: curve,
      continuations: v.array(
        v.object({ prompt: v.string(), method: v.string(), pieces: v.array(v.string()) }),
      ),
    }),
  ),
})

export type NoMaskFile = v.InferOutput<typeof noMaskFile>

/** @throws what is wrong with the text, where it is no such file */
export const readMetrics = (text: string): MetricsFile => v.parse(metricsFile, JSON.parse(text))

/** @throws what is wrong with the text, where it is no such file */
export const readNoMask = (text: string): NoMaskFile => v.parse(noMaskFile, JSON.parse(text))

async function fetchText(name: string): Promise<string> {
  const response = await fetch(new URL(`models/${name}`, document.baseURI))
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.text()
}

/** Fetches the file that stands beside the page. @throws when it is not there or is no such file */
export const fetchMetrics = async (): Promise<MetricsFile> => readMetrics(await fetchText('metrics.json'))

/** The same of the run without a look-ahead mask. */
export const fetchNoMask = async (): Promise<NoMaskFile> => readNoMask(await fetchText('no-mask.json'))
