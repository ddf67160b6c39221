import { useTranslations } from 'use-intl'
import type { PaperId } from '../../../i18n/papers.ts'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { drawnLengths } from '../../../trace/encoderDecoder.ts'
import { Button } from '../../../ui/Button.tsx'
import { Maths } from '../../../ui/Maths.tsx'
import { CellGrid } from '../CellGrid.tsx'
import { useTyped } from '../diagram/useTyped.ts'
import { PaperLink } from '../PaperLink.tsx'
import { EncoderDecoder } from './EncoderDecoder.tsx'
import styles from './LaterView.module.css'
import { lines, prefix } from './lines.ts'

/** Where it went: the Transformer whole, and what became of the half that BERT kept and of GPT's. */
export function LaterView() {
  return (
    <WithWords part="blueprintsLater">
      <Later />
    </WithWords>
  )
}

function Later() {
  const t = useTranslations('blueprintsLater')
  const typed = useTyped()
  if (!typed) {
    return (
      <p className={styles.note} aria-busy="true">
        {t('waiting')}
      </p>
    )
  }
  const tokens = typed.elmo.labels.slice(0, drawnLengths.source)
  if (tokens.length === 0) return <p className={styles.note}>{t('empty')}</p>
  return (
    <div className={styles.view}>
      <p className={styles.prose}>{t('lead')}</p>
      <div className={styles.cards}>
        <article
          className={`plate ${styles.card}`}
          aria-label={t('encoderDecoder.name')}
          data-spot="blueprints.encoderDecoder"
        >
          <Head
            name={t('encoderDecoder.name')}
            papers={['transformer', 'bart', 't5']}
            what={t('encoderDecoder.what')}
            objective={String.raw`\sum_t \log p(y_t \mid y_{<t}, x)`}
          />
          <EncoderDecoder source={tokens} />
        </article>
        {lines.map(({ id, accent, papers, objective, mayLook, run }) => (
          <article
            key={id}
            className={`plate ${styles.card}`}
            data-kind={accent}
            aria-label={t(`${id}.name`)}
          >
            <Head name={t(`${id}.name`)} papers={papers} what={t(`${id}.what`)} objective={objective} />
            <div>
              <CellGrid
                rows={tokens}
                columns={tokens}
                cellAt={(row, column) => ({ allowed: mayLook(row, column) })}
                label={`${t(`${id}.name`)}: ${t(`${id}.mask`, { prefix })}`}
                name={`bothways-${id}`}
                caption={t('illustration')}
              />
              <p className={styles.note}>{t(`${id}.mask`, { prefix })}</p>
            </div>
            <p className={styles.run}>
              <Button onClick={run}>{t(`${id}.run`)}</Button>{' '}
              <span className={styles.note}>{t(`${id}.runNote`)}</span>
            </p>
          </article>
        ))}
      </div>
      <p className={styles.note}>{t('illustration')}</p>
    </div>
  )
}

interface HeadProps {
  readonly name: string
  readonly papers: readonly PaperId[]
  readonly what: string
  /** In LaTeX. */
  readonly objective: string
}

/** What a model is called, where it is from, what is new in it, and what it learns from. */
function Head({ name, papers, what, objective }: HeadProps) {
  return (
    <>
      <h2>{name}</h2>
      <p className={styles.sources}>
        {papers.map((paper) => (
          <PaperLink key={paper} paper={paper} />
        ))}
      </p>
      <p className={styles.prose}>{what}</p>
      <Maths tex={objective} className={styles.formula} />
    </>
  )
}
