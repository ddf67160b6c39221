import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LensTable } from '../../../charts/LensTable.tsx'
import { significant } from '../../../i18n/number.ts'
import { TextNotes } from '../../../i18n/TextNotes.tsx'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { WeightsMenu } from '../../../panels/WeightsMenu.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { useTheme } from '../../../store/theme.ts'
import { useQuestion } from '../../../store/useQuestion.ts'
import { glyphs, onOneLine, readableToken } from '../../../trace/display.ts'
import type { ElmoTrace } from '../../../trace/elmoTrace.ts'
import { anyTraceToJson } from '../../../trace/json.ts'
import type { ElmoRequest } from '../../../trace/request.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import lab from '../InsideLab.module.css'
import { TokenPicker } from '../TokenPicker.tsx'
import { Waiting } from '../Waiting.tsx'
import styles from './Gates.module.css'
import { lstmStep, readBefore, stepSummary, type Way } from './lstmStep.ts'
import { Step } from './Step.tsx'

const measures = ['forget', 'input', 'output', 'cell', 'hidden'] as const
const ways = ['forward', 'backward'] as const
const arrows: Record<Way, string> = { forward: '→', backward: '←' }

/** Both of ELMo's directions, unrolled over the sentence; one step opens its gates. */
export function Gates() {
  return (
    <WithWords part="insideGates">
      <View />
    </WithWords>
  )
}

function View() {
  const t = useTranslations()
  const text = useChoices(({ choices }) => choices.text)
  const pair = useChoices(({ choices }) => choices.pair)
  const origin = useChoices(({ choices }) => choices['elmo.weights'])
  const asked: ElmoRequest = {
    model: origin === 'untrained' ? 'elmo-untrained' : 'elmo',
    text,
    ...(pair !== null && { pair }),
  }
  const answer = useQuestion('inside.elmo', 'elmo', asked)
  const trace = answer?.result?.trace
  return (
    <div className={lab.view} data-kind="elmo">
      <div className={lab.row}>
        <strong>
          {glyphs.elmo} {t('insideGates.model')}
        </strong>
        <WeightsMenu kind="elmo" />
      </div>
      {answer && trace && trace.tokens.length > 0 && (
        <TextNotes
          reads={[{ kind: 'elmo', tokens: trace, texts: answer.request, cut: answer.result?.cut }]}
        />
      )}
      {!answer || !trace || answer.refusal ? (
        <Waiting kind="elmo" refusal={answer?.refusal} />
      ) : trace.tokens.length === 0 ? (
        <p className={lab.note}>{t('insideGates.empty')}</p>
      ) : (
        <Unrolled trace={trace} request={answer.request} isCurrent={answer.isCurrent} />
      )}
    </div>
  )
}

const summariesOf = (trace: ElmoTrace, layer: number, way: Way) =>
  trace.tokens.map((_, i) => stepSummary(trace, layer, way, i))

/** A row a measure: gates tinted from 0 to 1, the others up to the largest of their row. */
const cellsOf = (summaries: ReturnType<typeof summariesOf>) =>
  measures.map((measure) => {
    const isGate = measure !== 'cell' && measure !== 'hidden'
    const most = isGate ? 1 : Math.max(1e-9, ...summaries.map((one) => one[measure]))
    return summaries.map((one) => ({
      text: significant(one[measure]),
      below: '',
      shade: one[measure] / most,
      title: String(one[measure]),
      marked: false,
    }))
  })

interface UnrolledProps {
  readonly trace: ElmoTrace
  readonly request: ElmoRequest
  readonly isCurrent: boolean
}

function Unrolled({ trace, request, isCurrent }: UnrolledProps) {
  const t = useTranslations()
  const words = useSaveWords()
  const theme = useTheme()
  const way = useChoices(({ choices }) => choices['inside.way'])
  const chosenLayer = useChoices(({ choices }) => choices['inside.elmoLayer'])
  const chosenToken = useChoices(({ choices }) => choices['elmo.token'])
  const layer = Math.min(chosenLayer, trace.layers.length - 1)
  const at = Math.min(chosenToken, trace.tokens.length - 1)
  const [unit, setUnit] = useState(0)
  const tokens = useMemo(() => trace.tokens.map((_, i) => readableToken(trace, i, request)), [trace, request])
  const lstms = useMemo(
    () => ways.map((one) => ({ way: one, cells: cellsOf(summariesOf(trace, layer, one)) })),
    [trace, layer],
  )
  const step = useMemo(() => lstmStep(trace, layer, way, at), [trace, layer, way, at])
  const provenance = trace.model.origin
  const rows = measures.map((measure) => t(`insideGates.${measure}Row`))
  const columns = tokens.map(({ label }) => label)
  const captionOf = (one: Way) => t('insideGates.caption', { layer: layer + 1, way: t(`insideGates.${one}`) })
  const before = readBefore(trace, way, at)
  const provenanceLine = `ELMo · ${t(`model.${provenance}`)} · ${trace.model.weightsHash} · ${trace.backend}`
  return (
    <article className={`plate ${lab.plate}`} data-kind="elmo" aria-busy={!isCurrent}>
      <header className={lab.row}>
        <h2>{t('insideGates.title')}</h2>
        <p className={lab.note}>{t(`model.${provenance}`)}</p>
        <SavePicture
          words={words}
          name="bothways-gates"
          picture={async () => {
            const { tableFiles } = await import('../../../charts/tableSvg.ts')
            return tableFiles({
              rows: ways.flatMap((one) => rows.map((row) => `${arrows[one]} ${row}`)),
              columns,
              cells: lstms.flatMap(({ cells }) => cells),
              caption: [onOneLine(request), ...ways.map(captionOf), provenanceLine],
              accent: 'elmo',
              theme,
            })
          }}
          rows={() => [
            ['direction', 'index', 'token', ...measures],
            ...ways.flatMap((one) =>
              summariesOf(trace, layer, one).map((step, i) => [
                one,
                i,
                columns[i]!,
                ...measures.map((measure) => step[measure]),
              ]),
            ),
          ]}
          everything={() => anyTraceToJson(trace)}
        />
      </header>
      <p className={lab.prose}>{t('insideGates.intro')}</p>
      <div className={lab.row}>
        <Segments
          label={t('insideGates.direction')}
          value={way}
          options={ways.map((value) => ({
            value,
            label: `${t(`insideGates.${value}`)} ${arrows[value]}`,
          }))}
          onChange={(value) => choose({ 'inside.way': value })}
        />
        <span className={lab.note}>{t('insideGates.layer')}</span>
        <Segments
          label={t('insideGates.layer')}
          value={`${layer}`}
          options={trace.layers.map((_, k) => ({ value: `${k}`, label: `${k + 1}` }))}
          onChange={(value) => choose({ 'inside.elmoLayer': Number(value) })}
        />
      </div>
      <TokenPicker
        label={t('insideViews.token')}
        tokens={tokens}
        at={at}
        onChoose={(index) => choose({ 'elmo.token': index })}
      />
      <div className={styles.lstms}>
        {lstms.map(({ way: one, cells }) => (
          <ScrollFrame key={one} label={captionOf(one)} whole>
            <LensTable
              data={{ value: cells, provenance }}
              accent="elmo"
              caption={captionOf(one)}
              corner={one === 'forward' ? t('insideGates.readsRight') : t('insideGates.readsLeft')}
              rows={rows}
              columns={columns}
              column={one === way ? at : -1}
              onColumn={(index) => choose({ 'elmo.token': index, 'inside.way': one })}
            />
          </ScrollFrame>
        ))}
      </div>
      <p className={lab.note}>{t('insideGates.legend')}</p>
      <Step
        step={step}
        layer={layer}
        token={columns[at] ?? ''}
        before={before === null ? null : (columns[before] ?? '')}
        provenance={provenance}
        caption={[onOneLine(request), `${captionOf(way)} · ${provenanceLine}`]}
        unit={unit}
        onUnit={setUnit}
      />
    </article>
  )
}
