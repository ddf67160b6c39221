import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AttentionMatrix } from '../../../charts/AttentionMatrix.tsx'
import { onScreen } from '../../../charts/onScreen.ts'
import type { Theme } from '../../../charts/palette.ts'
import { colourScale, rampColour } from '../../../charts/scale.ts'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { ModelHead } from '../../../panels/ModelHead.tsx'
import { WeightsMenu } from '../../../panels/WeightsMenu.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { useEngineStatus } from '../../../store/engineStatus.ts'
import { useResults } from '../../../store/results.ts'
import { useTheme } from '../../../store/theme.ts'
import { onOneLine, readableToken } from '../../../trace/display.ts'
import type { ElmoTrace } from '../../../trace/elmoTrace.ts'
import { anyTraceToJson } from '../../../trace/json.ts'
import type { Cell, ElmoRequest } from '../../../trace/request.ts'
import { Button } from '../../../ui/Button.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import styles from '../MasksLab.module.css'
import own from './ElmoPanel.module.css'
import { Expectations } from './Expectations.tsx'
import { type Direction, seenBy, shades } from './seen.ts'
import { Tried } from './Tried.tsx'

const directions = ['forward', 'backward', 'joined'] as const

/** ELMo beside BERT and GPT: which inputs each state has seen, in the visual grammar of the masks. */
export function ElmoPanel() {
  const t = useTranslations()
  const answer = useResults((results) => results.elmo)
  const trace = answer?.result?.trace
  return (
    <article
      className={`plate ${styles.panel}`}
      data-kind="elmo"
      aria-label={t('elmo.name')}
      aria-busy={!trace}
      data-spot="elmo"
    >
      <ModelHead kind="elmo" name={t('elmo.name')} note={t('elmo.sees')} className={styles.panelHead}>
        <WeightsMenu kind="elmo" />
        <Button onClick={() => choose({ elmo: false })}>{t('elmo.hide')}</Button>
      </ModelHead>
      {trace && answer ? (
        <Seen trace={trace} request={answer.request} />
      ) : answer?.refusal ? (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={answer.refusal} />
        </p>
      ) : (
        <Loading />
      )}
    </article>
  )
}

function Loading() {
  const t = useTranslations('elmo')
  const download = useEngineStatus((status) => status.downloads.elmo)
  return (
    <div className={styles.waiting}>
      <p id="waiting-elmo">{t('loading')}</p>
      <progress
        aria-labelledby="waiting-elmo"
        {...(download ? { value: download.loaded, max: download.total } : {})}
      />
    </div>
  )
}

function Seen({ trace, request }: { readonly trace: ElmoTrace; readonly request: ElmoRequest }) {
  const t = useTranslations('elmo')
  const model = useTranslations('model')
  const save = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const theme = useTheme()
  const direction: Direction = useChoices(({ choices }) => choices['elmo.direction'])
  const chosen = useChoices(({ choices }) => choices['elmo.token'])
  const tokens = useMemo(
    () => trace.tokens.map((_, at) => readableToken(trace, at, request)),
    [trace, request],
  )
  const labels = useMemo(() => tokens.map(({ label, kind }) => ({ label, kind })), [tokens])
  const seen = useMemo(() => seenBy(direction, trace.real), [direction, trace.real])
  const data = useMemo(() => ({ value: seen.shade, provenance: trace.model.origin }), [seen, trace])
  const [row, setRow] = useState(chosen)
  const point = ([toRow, column]: Cell) => {
    setRow(toRow)
    choose({ 'elmo.token': column })
  }
  const count = trace.tokens.length
  const token = Math.min(chosen, count - 1)
  const describe = (row: number, column: number) => {
    const names = { row: labels[row]?.label ?? '', column: labels[column]?.label ?? '' }
    const shade = seen.shade.data[row * count + column]
    if (!shade) return t('unseen', names)
    if (direction === 'joined' && shade === shades.both) return t('seenBoth', names)
    const half = direction === 'joined' ? (shade === shades.forward ? 'forward' : 'backward') : direction
    return t(half === 'forward' ? 'seenForward' : 'seenBackward', names)
  }
  if (count === 0) return <p className={styles.quiet}>{t('empty')}</p>
  return (
    <>
      <Segments
        label={t('direction')}
        value={direction}
        options={directions.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => choose({ 'elmo.direction': value })}
      />
      <div ref={frame} className={own.saved}>
        <AttentionMatrix
          data={data}
          mode="weights"
          mask={seen.mask}
          forbiddenRows={seen.empty}
          rows={labels}
          columns={labels}
          accent="elmo"
          theme={theme}
          cursor={[Math.min(row, count - 1), token]}
          onCursor={point}
          describeCell={describe}
          label={t('label', { direction: t(direction) })}
          hint={t('hint')}
          rowsTitle={t('rowsTitle')}
          columnsTitle={t('columnsTitle')}
        />
        <Seenness direction={direction} theme={theme} />
      </div>
      <div className={styles.row}>
        <SavePicture
          words={save}
          name="bothways-elmo"
          picture={onScreen(frame, [
            onOneLine(request),
            t('label', { direction: t(direction) }),
            `${model('weights', { origin: model(trace.model.origin) })} · ${trace.backend} · ${t('construction')}`,
          ])}
          rows={() => [
            ['state', 'state_token', 'input', 'input_token', 'seen'],
            ...labels.flatMap(({ label }, from) =>
              labels.map((input, to) => [
                from,
                label,
                to,
                input.label,
                Boolean(seen.shade.data[from * count + to]),
              ]),
            ),
          ]}
          everything={() => anyTraceToJson(trace)}
        />
      </div>
      <p className={styles.note}>{t('construction')}</p>
      <p className={styles.prose}>{t.rich('lesson', { b: (chunks) => <b>{chunks}</b> })}</p>
      <Tried trace={trace} labels={labels} token={token} />
      <Expectations trace={trace} tokens={tokens} texts={request} />
    </>
  )
}

/** What the shades of the picture mean. */
function Seenness({ direction, theme }: { readonly direction: Direction; readonly theme: Theme }) {
  const t = useTranslations('elmo')
  const scale = colourScale('weights', 'elmo', theme, 1)
  const ramp = rampColour('weights', 'elmo', theme)
  const swatch = (shade: number) => (
    <span className={own.swatch} style={{ background: ramp(scale.position(shade)) }} />
  )
  return (
    <ul className={own.legend}>
      {direction !== 'backward' && (
        <li>
          {swatch(direction === 'joined' ? shades.forward : shades.backward)}
          {t('legendForward')}
        </li>
      )}
      {direction !== 'forward' && (
        <li>
          {swatch(shades.backward)}
          {t('legendBackward')}
        </li>
      )}
      {direction === 'joined' ? (
        <li>
          {swatch(shades.both)}
          {t('legendBoth')}
        </li>
      ) : (
        <li>
          <span className={own.swatch} data-unseen />
          {t('legendUnseen')}
        </li>
      )}
    </ul>
  )
}
