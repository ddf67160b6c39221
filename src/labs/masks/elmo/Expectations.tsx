import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { onOneLine, type ReadableToken, type TypedTexts } from '../../../trace/display.ts'
import type { ElmoTrace } from '../../../trace/elmoTrace.ts'
import type { Candidate } from '../../../trace/trace.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import lab from '../MasksLab.module.css'
import styles from '../tokens/Predictions.module.css'
import own from './ElmoPanel.module.css'

/** How many candidates stand for each direction. */
const candidates = 2

interface Props {
  readonly trace: ElmoTrace
  readonly tokens: readonly ReadableToken[]
  readonly texts: TypedTexts
}

/** Under each token what the forward half expects after it, and the backward half before it. */
export function Expectations({ trace, tokens, texts }: Props) {
  const t = useTranslations('elmo')
  const model = useTranslations('model')
  const save = useSaveWords()
  const frame = useRef<HTMLOListElement>(null)
  return (
    <section className={styles.predictions} data-kind="elmo" aria-label={t('predictions')}>
      <h3>
        {t('predictions')} <span className={styles.note}>{t('predictionsNote')}</span>
      </h3>
      <ol ref={frame} className={styles.list}>
        {tokens.map((token, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            key={at}
            className={styles.place}
            data-kind={token.kind}
            data-joined={tokens[at + 1]?.kind === 'continuation' || undefined}
          >
            <div className={own.place}>
              <span className={styles.chip} dir="auto">
                {token.label}
              </span>
              <Likeliest of={trace.topForward[at]} glyph="→" />
              <div className={own.below}>
                <Likeliest of={trace.topBackward[at]} glyph="←" />
              </div>
            </div>
          </li>
        ))}
      </ol>
      <div className={lab.row}>
        <SavePicture
          words={save}
          name="bothways-elmo-expects"
          picture={onScreen(frame, [
            onOneLine(texts),
            `${t('name')}: ${t('predictions')} (${t('predictionsNote')})`,
            `${model('weights', { origin: model(trace.model.origin) })} · ${trace.backend}`,
          ])}
          rows={() => [
            ['place', 'token', 'direction', 'rank', 'candidate', 'probability'],
            ...tokens.flatMap(({ label }, at) =>
              (['forward', 'backward'] as const).flatMap((direction) => {
                const top = (direction === 'forward' ? trace.topForward : trace.topBackward)[at] ?? []
                return top.map(({ token, probability }, rank) => [
                  at,
                  label,
                  direction,
                  rank + 1,
                  token,
                  probability,
                ])
              }),
            ),
          ]}
        />
      </div>
    </section>
  )
}

function Likeliest({
  of = [],
  glyph,
}: {
  readonly of?: readonly Candidate[] | undefined
  readonly glyph: string
}) {
  return of.slice(0, candidates).map((candidate) => (
    <span key={candidate.id} className={styles.candidate}>
      <span>
        <span aria-hidden="true">{glyph} </span>
        {candidate.token}
      </span>
      <span title={String(candidate.probability)}>{significant(candidate.probability)}</span>
    </span>
  ))
}
