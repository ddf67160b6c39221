import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose, useChoices } from '../../../store/choices.ts'
import { kinds } from '../../../store/fields.ts'
import { useResults } from '../../../store/results.ts'
import { readableToken } from '../../../trace/display.ts'
import { Button } from '../../../ui/Button.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from '../MasksLab.module.css'

/** Sentences beside the one of the lab; with it they make up to four. */
const most = 3

/** Sentences of unequal length made into a rectangle, each row with its tokens, its pads and its mask. */
export function Batch() {
  const t = useTranslations()
  const text = useChoices(({ choices }) => choices.text)
  const batch = useChoices(({ choices }) => choices.batch) ?? []
  const change = (i: number, value: string) =>
    choose({ batch: batch.map((old, j) => (i === j ? value : old)) })
  return (
    <div className={styles.batch}>
      <ol className={styles.sentences}>
        <li dir="auto">{text}</li>
        {batch.map((sentence, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence of the batch is its row
          <li key={i}>
            <div className={styles.row}>
              <input
                className={styles.text}
                aria-label={t('padding.sentenceN', { n: i + 2 })}
                placeholder={t('sentence.placeholder')}
                value={sentence}
                dir="auto"
                onChange={(event) => change(i, event.currentTarget.value.replaceAll('\n', ' '))}
              />
              <Button
                look="quiet"
                onClick={() =>
                  choose({ text: sentence, batch: batch.map((old, j) => (i === j ? text : old)) })
                }
              >
                {t('padding.alone', { n: i + 2 })}
              </Button>
              <Button look="quiet" onClick={() => choose({ batch: batch.filter((_, j) => j !== i) })}>
                {t('padding.removeSentence')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {batch.length < most && (
        <Button onClick={() => choose({ batch: [...batch, ''] })}>{t('padding.addSentence')}</Button>
      )}
      {kinds.map((kind) => (
        <Rectangle key={kind} kind={kind} />
      ))}
    </div>
  )
}

function Rectangle({ kind }: { readonly kind: (typeof kinds)[number] }) {
  const t = useTranslations()
  const save = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const batch = useResults((results) => results.batches[`${kind}.batch`])
  if (batch?.refusal) {
    return (
      <p className={styles.notice}>
        <RefusalSentence of={batch.refusal} />
      </p>
    )
  }
  if (!batch?.result) return null
  const { request, result } = batch
  return (
    <figure className={styles.measured}>
      <figcaption>
        <strong>{t(`model.${kind}`)}</strong>{' '}
        <span className={styles.note}>
          {t('padding.batchNote', { tokens: result[0]?.trace.tokens.length ?? 0 })}
        </span>
      </figcaption>
      <ScrollFrame label={`${t(`model.${kind}`)}: ${t('padding.batch')}`}>
        <table ref={frame} className={styles.rectangle} data-kind={kind}>
          <tbody>
            {result.map(({ trace }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence of the batch is its row
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {trace.tokens.map((_, at) => {
                  const token = readableToken(trace, at, { text: request.texts[i] ?? '' })
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                    <td key={at} data-kind={token.kind} title={`${token.piece} · ${trace.positionIds[at]}`}>
                      <span dir="auto">{token.label}</span>
                      <small>{trace.real[at]}</small>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <div className={styles.row}>
        <SavePicture
          words={save}
          name={`bothways-batch-${kind}`}
          picture={onScreen(frame, [
            request.texts.join(' / '),
            `${t(`model.${kind}`)}: ${t('padding.batchNote', { tokens: result[0]?.trace.tokens.length ?? 0 })}`,
          ])}
          rows={() => [
            ['sentence', 'place', 'token', 'id', 'position', 'mask'],
            ...result.flatMap(({ trace }, i) =>
              trace.tokens.map((token, at) => [
                i + 1,
                at,
                token,
                trace.ids[at]!,
                trace.positionIds[at]!,
                trace.real[at]!,
              ]),
            ),
          ]}
        />
      </div>
    </figure>
  )
}
