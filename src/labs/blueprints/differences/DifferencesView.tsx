import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { grouped } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose } from '../../../store/choices.ts'
import { presets } from '../../../store/presets.ts'
import { countParameters } from '../../../trace/countParameters.ts'
import { glyphs } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { PaperLink } from '../PaperLink.tsx'
import { shownBy } from '../sizes/offered.ts'
import styles from './Differences.module.css'
import { cellOf, experiments, type Model, models, papersOf, type RowId, rowIds } from './rows.ts'

const names = { elmo: 'ELMo', gpt: 'GPT', bert: 'BERT' } as const
const publishedIds = { elmo: 'elmo', gpt: 'gpt-1', bert: 'bert-base' } as const

/** ELMo, GPT and BERT row by row; every cell leads to where it can be seen at work. */
export function DifferencesView() {
  return (
    <WithWords part="blueprintsDifferences">
      <Differences />
    </WithWords>
  )
}

function Differences() {
  const t = useTranslations('blueprintsDifferences')
  const save = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  // Where there is no room for three columns, one is shown.
  const [column, setColumn] = useState<Model>('elmo')
  return (
    <section className={styles.view} aria-labelledby="differences-title">
      <h2 id="differences-title">{t('title')}</h2>
      <p className={styles.prose}>{t('intro')}</p>
      <div>
        <SavePicture
          words={save}
          name="bothways-differences"
          picture={onScreen(frame, [t('title')])}
          rows={() => [['row', ...models], ...factsOf(frame.current)]}
        />
      </div>
      <div className={styles.columnChoice}>
        <Segments
          label={t('column')}
          options={models.map((model) => ({ value: model, label: `${glyphs[model]} ${names[model]}` }))}
          value={column}
          onChange={setColumn}
        />
      </div>
      <table ref={frame} className={styles.table} data-column={column}>
        <thead>
          <tr>
            <td />
            {models.map((model) => (
              <th key={model} scope="col" data-kind={model} data-shown={model === column || undefined}>
                <span className={styles.glyph} aria-hidden="true">
                  {glyphs[model]}
                </span>{' '}
                {names[model]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowIds.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`${row}.name`)}</th>
              {models.map((model) => (
                <td key={model} data-kind={model} data-shown={model === column || undefined}>
                  <Fact row={row} model={model} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The facts in words, as they stand in the table. */
const factsOf = (table: HTMLTableElement | null): readonly string[][] =>
  [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].map((cell) => (cell.querySelector('p') ?? cell).textContent.trim()),
  )

/** One cell: the fact, its section, and its experiment. */
function Fact({ row, model }: { readonly row: RowId; readonly model: Model }) {
  const t = useTranslations('blueprintsDifferences')
  const { experiment, source } = cellOf(row, model)
  const where = t(`experiment.${experiment}`)
  return (
    <>
      <p>
        <FactText row={row} model={model} />
        {source && (
          <span className={styles.source}>
            {' '}
            <PaperLink paper={source.paper} text={t('section', { section: source.section })} />
          </span>
        )}
      </p>
      {row === 'paper' && (
        <ul className={styles.papers}>
          {papersOf[model].map((paper) => (
            <li key={paper}>
              <PaperLink paper={paper} />
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        data-unsaved
        className={styles.see}
        onClick={() => {
          choose(experiments[experiment])
          // The button goes with its table: what it leads to is read from its start.
          document.getElementById('lab')?.focus()
        }}
      >
        {t('see', { where })} <span aria-hidden="true">→</span>
        <span className="visually-hidden">{t('seeFor', { row: t(`${row}.name`), model: names[model] })}</span>
      </button>
    </>
  )
}

/** The fact in words; counts are computed here and now. */
function FactText({ row, model }: { readonly row: RowId; readonly model: Model }) {
  const t = useTranslations('blueprintsDifferences')
  if (row === 'parameters') {
    const shown = shownBy(publishedIds[model])
    const { body, total } = countParameters(shown.model.sizes)
    const published = shown.of === 'published' ? shown.model.published.text : ''
    const counted = { published, body: grouped(body), total: grouped(total) }
    if (model !== 'bert') return t(`parameters.${model}`, counted)
    const large = presets.find(({ id }) => id === 'bert-large')!
    return t('parameters.bert', {
      ...counted,
      large: large.published.text,
      largeBody: grouped(countParameters(large.sizes).body),
    })
  }
  if (row === 'twin') {
    const { sizes } = shownBy(`twin-${model}`).model
    const { layers, width, inner } = sizes
    return t(`twin.${model}`, { layers, width, inner, total: grouped(countParameters(sizes).total) })
  }
  return t(`${row}.${model}`)
}
