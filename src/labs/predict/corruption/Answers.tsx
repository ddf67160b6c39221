import { useTranslations } from 'use-intl'
import type { BarTableProps } from '../../../charts/BarTable.tsx'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useTheme } from '../../../store/theme.ts'
import type { CorruptionAnswer, CorruptionRequest } from '../../../trace/corruption.ts'
import { onOneLine } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from '../plates.module.css'
import own from './Corruption.module.css'

interface AnswersProps {
  readonly answer: CorruptionAnswer
  readonly request: CorruptionRequest
}

/** BERT's own answers at the drawn places, and the loss that pre-training would take from them. */
export function Answers({ answer, request }: AnswersProps) {
  const t = useTranslations()
  const words = useSaveWords()
  const theme = useTheme()
  const { places, loss, model } = answer
  const origin = t(`model.${model.origin}`)
  const mean = loss === null ? null : t('predictCorruption.mean', { loss: significant(loss) })
  const picture = (): BarTableProps => ({
    caption: t('predictCorruption.answers'),
    rowsTitle: t('predictCorruption.place'),
    columns: [
      {
        key: 'p',
        label: t('predictCorruption.probability'),
        accent: 'bert',
        group: `↔ ${t('predictCorruption.bert')}`,
        provenance: model.origin,
      },
    ],
    rows: places.map(({ at, target, seen, fate }) => ({
      key: at,
      label: fate === 'kept' ? target : `${target} → ${seen}`,
    })),
    value: (row) => places[row]!.probability,
    format: significant,
    foot: mean === null ? [] : [{ label: mean, cells: [] }],
  })
  return (
    <section
      className={`plate ${styles.plate}`}
      data-accent="bert"
      data-spot="corruption.answers"
      aria-label={t('predictCorruption.answers')}
    >
      <div className={styles.head}>
        <h2>
          <span className={styles.glyph} aria-hidden="true">
            ↔
          </span>{' '}
          {t('predictCorruption.answers')}
        </h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-corruption"
            picture={async () => {
              const { barTableFiles } = await import('../../../charts/barTableSvg.ts')
              const caption = [
                t('predictCorruption.caption', {
                  text: onOneLine(request),
                  share: request.percent,
                  seed: request.seed,
                }),
                t('predictCorruption.provenance', { origin }),
              ]
              return barTableFiles(picture(), caption, theme)
            }}
            rows={() => [
              ['place', 'target', 'fate', 'seen', 'probability', 'rank', 'loss_nats'],
              ...places.map(({ at, target, fate, seen, probability, rank, loss: nats }) => [
                at,
                target,
                fate,
                seen,
                probability,
                rank,
                nats,
              ]),
            ]}
            everything={() => ({
              request,
              tokens: answer.input.tokens,
              places,
              loss,
              lessons: answer.lessons,
            })}
          />
        </div>
      </div>
      {places.length === 0 ? (
        <p className={styles.quiet}>{t('predictCorruption.none')}</p>
      ) : (
        <>
          <ScrollFrame label={`${t('predictCorruption.answers')}: ${t('predictCorruption.top')}`}>
            <table className={own.table}>
              <caption className="visually-hidden">{t('predictCorruption.answers')}</caption>
              <thead>
                <tr>
                  {(['place', 'seen', 'top', 'probability', 'rank', 'loss'] as const).map((key) => (
                    <th key={key} scope="col">
                      {t(`predictCorruption.${key}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {places.map((place) => (
                  <tr key={place.at}>
                    <th scope="row">{place.target}</th>
                    <td>
                      <code>{place.seen}</code> <small>{t(`predictCorruption.${place.fate}`)}</small>
                    </td>
                    <td>
                      {place.top.map(({ id, token, probability }) => (
                        <span key={id} className={own.candidate}>
                          {token} <small>{significant(probability)}</small>
                        </span>
                      ))}
                    </td>
                    <td title={String(place.probability)}>{significant(place.probability)}</td>
                    <td>{place.rank}</td>
                    <td title={String(place.loss)}>{significant(place.loss)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollFrame>
          <p>
            <strong>{mean}</strong>{' '}
            <span className={styles.note}>{t('predictCorruption.meanNote', { origin })}</span>
          </p>
        </>
      )}
    </section>
  )
}
