import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { AttentionLines } from '../../../charts/AttentionLines.tsx'
import { AttentionMatrix } from '../../../charts/AttentionMatrix.tsx'
import { HeadOverview } from '../../../charts/HeadOverview.tsx'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { useResults } from '../../../store/results.ts'
import { useTheme } from '../../../store/theme.ts'
import { mayLook, weightsOf } from '../../../trace/measure.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import lab from '../InsideLab.module.css'
import { chooseToken, ModelBar } from '../ModelBar.tsx'
import { type Inside, useInside } from '../useInside.ts'
import { Waiting } from '../Waiting.tsx'
import styles from './Lines.module.css'
import { isFrame, shownLines, thinnest } from './shownLines.ts'

/** Attention as lines, beside the same weights as a matrix. */
export function Lines() {
  return (
    <WithWords part="insideLines">
      <View />
    </WithWords>
  )
}

function View() {
  const inside = useInside()
  const kind = useChoices(({ choices }) => choices.cursor.kind)
  const refusal = useResults((results) => results.runs[`${kind}.shown`]?.refusal)
  return (
    <div className={lab.view} data-kind={kind}>
      <ModelBar of={inside} />
      {inside ? <Picture inside={inside} /> : <Waiting kind={kind} refusal={refusal} />}
    </div>
  )
}

const percent = (share: number) => `${significant(100 * share)}%`

function Picture({ inside }: { readonly inside: Inside }) {
  const { kind, trace, tokens, at, layer, head, request } = inside
  const t = useTranslations()
  const theme = useTheme()
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const mode = useChoices(({ choices }) => choices['inside.lines'])
  const specials = useChoices(({ choices }) => choices['inside.specials'])
  const chosenPairs = useChoices(({ choices }) => choices['inside.pairs'])
  const column = useChoices(({ choices }) => choices.cursor.column)
  const isPair = trace.sources.includes('pair')
  const pairs = isPair ? chosenPairs : 'all'
  const hasFrame = trace.tokens.some((_, t) => isFrame(trace, t))
  const weights = useMemo(() => weightsOf(trace.layers[layer]!, head), [trace, layer, head])
  const labels = useMemo(() => tokens.map(({ label, kind }) => ({ label, kind })), [tokens])
  const row = mode === 'all' ? null : at
  const shown = useMemo(
    () => shownLines(weights, trace, { row, specials, pairs }),
    [weights, trace, row, specials, pairs],
  )
  const provenance = trace.model.origin
  const lines = useMemo(() => ({ value: shown.lines, provenance }), [shown, provenance])
  const matrix = useMemo(() => ({ value: weights, provenance }), [weights, provenance])
  const heads = useMemo(
    () => ({ value: trace.layers.map((one) => one.heads.map((of) => of.weights)), provenance }),
    [trace, provenance],
  )
  const model = t(`model.${kind}`)
  const where =
    head === 'mean'
      ? t('model.whereMean', { layer: layer + 1 })
      : t('model.where', { layer: layer + 1, head: head + 1 })
  const name = (index: number) => labels[index]?.label ?? ''
  const sorted = useMemo(() => shown.lines.toSorted((a, b) => b.weight - a.weight), [shown])
  const describeCell = (r: number, c: number) => {
    const names = { row: name(r), column: name(c) }
    if (!mayLook(trace.mask, r, c)) return t('matrix.forbidden', names)
    return t('matrix.looks', { ...names, weight: significant(weights.data[r * labels.length + c]!) })
  }
  return (
    <article className={`plate ${lab.plate}`} data-kind={kind} aria-busy="false">
      <header className={lab.row}>
        <h2>
          {model}, {where}
        </h2>
        <p className={lab.note}>{t(`model.${provenance}`)}</p>
        <SavePicture
          words={words}
          name={`bothways-lines-${kind}`}
          picture={async () => {
            const { pictureFiles } = await import('../../../charts/standaloneSvg.ts')
            return pictureFiles(frame.current!, [
              request.pair ? `${request.text} / ${request.pair}` : request.text,
              `${model}, ${where} · ${t(`model.${provenance}`)} · ${trace.model.weightsHash} · ${trace.backend}`,
              ...(shown.hidden > 0 ? [t('insideLines.hidden', { share: percent(shown.hidden) })] : []),
            ])
          }}
          rows={() => [
            ['query_index', 'query', 'key_index', 'key', 'weight'],
            ...shown.lines.map((one) => [one.row, name(one.row), one.column, name(one.column), one.weight]),
          ]}
        />
      </header>
      <div className={lab.row}>
        <Segments
          label={t('insideLines.whose')}
          value={mode}
          options={[
            { value: 'selected', label: t('insideLines.selected', { token: name(at) }) },
            { value: 'all', label: t('insideLines.all') },
          ]}
          onChange={(value) => choose({ 'inside.lines': value })}
        />
        {isPair && (
          <Segments
            label={t('insideLines.pairs')}
            value={pairs}
            options={(['all', 'ab', 'ba'] as const).map((value) => ({
              value,
              label: t(`insideLines.${value}Pairs`),
            }))}
            onChange={(value) => choose({ 'inside.pairs': value })}
          />
        )}
        {hasFrame && (
          <Switch checked={specials} onChange={(value) => choose({ 'inside.specials': value })}>
            {t('insideLines.specials')}
          </Switch>
        )}
      </div>
      <p className={lab.note} role="status">
        {shown.hidden > 0 && t('insideLines.hidden', { share: percent(shown.hidden) })}{' '}
        {shown.thin > 0 && t('insideLines.thin', { share: percent(shown.thin), least: thinnest })}{' '}
        {shown.lines.length === 0 && t('insideLines.none')} {t('insideLines.forbidden')}
      </p>
      <div className={styles.sides}>
        <div ref={frame} className={styles.lines}>
          <AttentionLines
            data={lines}
            labels={labels}
            row={at}
            onRow={(index) => chooseToken(kind, index)}
            accent={kind}
            label={t('insideLines.label', { model, where })}
            rowsTitle={t('matrix.rowsTitle')}
            columnsTitle={t('matrix.columnsTitle')}
          />
        </div>
        <div className={styles.matrix}>
          <HeadOverview
            data={heads}
            accent={kind}
            theme={theme}
            choice={{ layer, head }}
            onChoose={(choice) => choose({ [`${kind}.layer`]: choice.layer, [`${kind}.head`]: choice.head })}
            describeHead={(choice) =>
              choice.head === 'mean'
                ? t('matrix.meanName', { layer: choice.layer + 1 })
                : t('matrix.headName', { layer: choice.layer + 1, head: choice.head + 1 })
            }
            label={t('matrix.overview', { model })}
            layerLabels={trace.layers.map((_, l) => `${l + 1}`)}
            headLabels={[...trace.layers[0]!.heads.map((_, h) => `${h + 1}`), 'x̄']}
          />
          <AttentionMatrix
            data={matrix}
            mode="weights"
            mask={trace.mask}
            forbiddenRows={trace.forbiddenRows}
            rows={labels}
            columns={labels}
            accent={kind}
            theme={theme}
            cursor={[at, Math.min(column, labels.length - 1)]}
            onCursor={([r, c]) => choose({ cursor: { kind, row: r, column: c } })}
            describeCell={describeCell}
            label={t('matrix.label', { model, where })}
            hint={t('insideLines.hint')}
            rowsTitle={t('matrix.rowsTitle')}
            columnsTitle={t('matrix.columnsTitle')}
          />
        </div>
      </div>
      <Fold title={t('insideLines.table')}>
        {() => (
          <ScrollFrame label={t('insideLines.table')}>
            <table className={lab.table}>
              <thead>
                <tr>
                  <th scope="col">{t('matrix.query')}</th>
                  <th scope="col">{t('matrix.key')}</th>
                  <th scope="col">{t('matrix.legend')}</th>
                </tr>
              </thead>
              <tbody>
                {sorted.slice(0, 400).map((one) => (
                  <tr key={`${one.row}.${one.column}`}>
                    <th scope="row">
                      {one.row} {name(one.row)}
                    </th>
                    <td>
                      {one.column} {name(one.column)}
                    </td>
                    <td data-number title={String(one.weight)}>
                      {significant(one.weight)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        )}
      </Fold>
    </article>
  )
}
