import { type RefObject, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../charts/onScreen.ts'
import { significant } from '../../i18n/number.ts'
import { RefusalSentence } from '../../i18n/RefusalSentence.tsx'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { choose, useChoices } from '../../store/choices.ts'
import { nameOfPreset } from '../../store/maskPresets.ts'
import { glyphs, onOneLine } from '../../trace/display.ts'
import { Button } from '../../ui/Button.tsx'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { kinds } from './models.ts'
import styles from './ReachLab.module.css'
import { type Found, nothingTried, type Side, sides, type Tally } from './tally.ts'
import type { Change } from './useChange.ts'
import { type Reader, readerKey, readers, type Search, useSearch } from './useSearch.ts'

/** Looks for a word that changes a state which it should not, among all pairs, and says what it tried. */
export function Finder({ change }: { readonly change: Change }) {
  const t = useTranslations('reach')
  const side = useChoices(({ choices }) => choices['reach.side'])
  const { search, start, stop } = useSearch(change, side)
  const frame = useRef<HTMLUListElement>(null)
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('finder')}>
      <h2>{t('finder')}</h2>
      <p className={styles.note}>{t('finderIntro', { replacement: change.replacement })}</p>
      <div className={styles.row}>
        <Segments
          label={t('finderQuestion')}
          value={side}
          options={sides.map((value) => ({ value, label: t(value === 'later' ? 'askLater' : 'askEarlier') }))}
          onChange={(value) => choose({ 'reach.side': value })}
        />
        {search?.running ? (
          <>
            <Button onClick={stop}>{t('stop')}</Button>
            <progress aria-label={t('finder')} value={search.done} max={search.total} />
          </>
        ) : (
          <Button look="primary" onClick={() => void start()}>
            {t('start')}
          </Button>
        )}
        {search && !search.running && <Save search={search} change={change} side={side} frame={frame} />}
      </div>
      {search && (
        <ul ref={frame} className={styles.findings} aria-live="polite" aria-busy={search.running}>
          {readers.map((reader) => (
            <Finding key={readerKey(reader)} reader={reader} search={search} change={change} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface SaveProps {
  readonly search: Search
  readonly change: Change
  readonly side: Side
  readonly frame: RefObject<HTMLUListElement | null>
}

/** What the search found, and what it tried, to take away. */
function Save({ search, change, side, frame }: SaveProps) {
  const t = useTranslations()
  const words = useSaveWords()
  const choices = useChoices((state) => state.choices)
  const typed = { text: change.text, ...(change.pair !== undefined && { pair: change.pair }) }
  const origin = (kind: Reader['kind']) => choices[`${kind}.weights`]
  const weights = kinds
    .map((kind) => {
      const name = kind === 'elmo' ? t('reach.elmo') : t(`model.${kind}`)
      return `${name} ${t('model.weights', { origin: t(`model.${origin(kind)}`) })}`
    })
    .join(' · ')
  const asked = t(side === 'later' ? 'reach.askLater' : 'reach.askEarlier')
  return (
    <SavePicture
      words={words}
      name="bothways-counter-examples"
      picture={onScreen(frame, [
        onOneLine(typed),
        `${t('reach.finder')}: ${asked}. ${t('reach.finderIntro', { replacement: change.replacement })}`,
        weights,
      ])}
      rows={() => [
        [
          'model',
          'states',
          'weights',
          'words_tried',
          'words_skipped',
          'pairs',
          'pairs_moved',
          'states_compared',
          'states_moved',
          'farthest_word',
          'farthest_token',
          'farthest_layer',
          'farthest_distance',
        ],
        ...readers.map((reader) => {
          const tally = search.tallies[readerKey(reader)] ?? nothingTried
          const { found } = tally
          return [
            reader.kind,
            reader.direction,
            origin(reader.kind),
            tally.words,
            tally.skipped,
            tally.pairs,
            tally.pairsMoved,
            tally.states,
            tally.statesMoved,
            found && (change.typed[found.word]?.label ?? ''),
            found?.token ?? null,
            found?.layer ?? null,
            found?.distance ?? null,
          ]
        }),
      ]}
      everything={() => ({
        schema: 'bothways/counter-examples@1',
        ...typed,
        replacement: change.replacement,
        side,
        models: kinds.map((kind) => ({
          model: kind,
          weights: origin(kind),
          ...(kind !== 'elmo' && { mask: choices[`${kind}.mask`], flips: choices[`${kind}.flips`] }),
        })),
        tallies: search.tallies,
      })}
    />
  )
}

interface FindingProps {
  readonly reader: Reader
  readonly search: Search
  readonly change: Change
}

/** What was tried in one set of states. */
function Finding({ reader, search, change }: FindingProps) {
  const t = useTranslations()
  const { kind, direction } = reader
  const mask = useChoices(({ choices }) => (kind === 'elmo' ? null : choices[`${kind}.mask`]))
  const flips = useChoices(({ choices }) => (kind === 'elmo' ? 0 : choices[`${kind}.flips`].length))
  const name = kind === 'elmo' ? `${t('reach.elmo')}, ${t(`reach.${direction}`)}` : t(`model.${kind}`)
  const number = mask && typeof mask === 'object' ? ` ${Object.values(mask)[0]}` : ''
  const tally = search.tallies[readerKey(reader)]
  const refusal = search.refusals[kind]
  return (
    <li data-kind={kind}>
      <h3>
        <span className={styles.glyph} aria-hidden="true">
          {glyphs[kind]}
        </span>{' '}
        {name}
        {mask && (
          <span className={styles.note}>
            {' '}
            {t('reach.mask', { name: `${t(`mask.${nameOfPreset(mask)}`)}${number}` })}
            {flips > 0 && `, ${t('reach.edited', { count: flips })}`}
          </span>
        )}
      </h3>
      {refusal ? (
        <p className={styles.notice}>
          <RefusalSentence of={refusal} />
        </p>
      ) : tally ? (
        <Outcome reader={reader} tally={tally} change={change} />
      ) : (
        <p className={styles.note}>{t(search.running ? 'reach.turn' : 'reach.notTried')}</p>
      )}
    </li>
  )
}

interface OutcomeProps {
  readonly reader: Reader
  readonly tally: Tally
  readonly change: Change
}

function Outcome({ reader, tally, change }: OutcomeProps) {
  const t = useTranslations('reach')
  const { words, skipped, pairs, states, pairsMoved, statesMoved, found } = tally
  const layers = pairs > 0 ? states / pairs : 0
  const total = change.typed.length
  return (
    <>
      <p>
        {t('tried', { words, pairs, layers, states })} {skipped > 0 && t('skipped', { skipped })}{' '}
        {words + skipped < total && t('stopped', { words: words + skipped, total })}
      </p>
      {pairs === 0 ? (
        <p>{t('noPair')}</p>
      ) : found ? (
        <Example reader={reader} found={found} change={change} moved={{ pairsMoved, statesMoved }} />
      ) : (
        <p>{t.rich('none', { b: (chunks) => <b>{chunks}</b> })}</p>
      )}
    </>
  )
}

interface ExampleProps {
  readonly reader: Reader
  readonly found: Found
  readonly change: Change
  readonly moved: Pick<Tally, 'pairsMoved' | 'statesMoved'>
}

/** The farthest of the counter-examples, to be looked at in the lattice. */
function Example({ reader, found, change, moved }: ExampleProps) {
  const t = useTranslations('reach')
  const { kind, direction } = reader
  const show = () => {
    choose({
      'reach.token': found.word,
      'reach.cursor': { kind, layer: found.layer, token: found.token },
      ...(kind === 'elmo' && { 'elmo.direction': direction }),
    })
    const panel = document.getElementById(`reach-${kind}`)
    panel?.scrollIntoView({ block: 'nearest' })
    panel?.querySelector<HTMLElement>('[role=application]')?.focus({ preventScroll: true })
  }
  return (
    <div className={styles.row}>
      <p>
        {t.rich('some', {
          ...moved,
          word: change.typed[found.word]?.label ?? '',
          layer: found.layer,
          distance: significant(found.distance),
          apart: Math.abs(found.token - found.position),
          b: (chunks) => <b>{chunks}</b>,
        })}
      </p>
      <span data-unsaved>
        <Button onClick={show}>{t('show')}</Button>
      </span>
    </div>
  )
}
