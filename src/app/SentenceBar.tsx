import { useTranslations } from 'use-intl'
import { Gloss } from '../i18n/Gloss.tsx'
import { choose, useChoices } from '../store/choices.ts'
import { cutAway } from '../store/cutAway.ts'
import { litWords } from '../store/pointed.ts'
import { useResults } from '../store/results.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { examples } from './examples.ts'
import { LitText } from './LitText.tsx'
import styles from './SentenceBar.module.css'

/** The one sentence that all labs share, and sentence B if there is one. */
export function SentenceBar() {
  const t = useTranslations()
  const { text, pair, cursor, lab } = useChoices((state) => state.choices)
  // The cursor is a cell of the Masks lab.
  const lit = useResults((results) => JSON.stringify(lab === 'masks' ? litWords(cursor, results) : []))
  const words: ReturnType<typeof litWords> = JSON.parse(lit)
  const textCut = useResults((results) => cutAway('text', results))
  const pairCut = useResults((results) => cutAway('pair', results))
  return (
    <section className={styles.bar} aria-label={t('sentence.label')} data-spot="sentence">
      <div className={styles.texts}>
        <LitText
          label={t('sentence.label')}
          placeholder={t('sentence.placeholder')}
          value={text}
          lit={words.filter((word) => word.place.source === 'text')}
          cutAt={textCut}
          onChange={(value) => choose({ text: value })}
        />
        {pair !== null && (
          <div className={styles.pair}>
            <span className={styles.letter} aria-hidden="true">
              B
            </span>
            <LitText
              label={t('sentence.pairLabel')}
              placeholder={t('sentence.pairPlaceholder')}
              value={pair}
              lit={words.filter((word) => word.place.source === 'pair')}
              cutAt={pairCut}
              onChange={(value) => choose({ pair: value })}
            />
          </div>
        )}
      </div>
      <div className={styles.actions}>
        {pair === null ? (
          <Button look="quiet" onClick={() => choose({ pair: '' })}>
            <span aria-hidden="true">+</span> {t('sentence.addPair')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => choose({ pair: null })}>
            <span aria-hidden="true">−</span> {t('sentence.removePair')}
          </Button>
        )}
        <Menu
          label={t('sentence.examples')}
          items={examples.map((example) => ({
            key: example.key,
            label: example.pair ? `${example.text} · ${example.pair}` : example.text,
            gloss: <Gloss of={[example.text, example.pair ?? '']} />,
            note: t(`examples.${example.key}`),
            onSelect: () =>
              choose({
                text: example.text,
                pair: example.pair,
                open: false,
                'bert.flips': [],
                'gpt.flips': [],
              }),
          }))}
        />
      </div>
    </section>
  )
}
