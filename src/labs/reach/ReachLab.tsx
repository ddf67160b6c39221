import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { TextNotes } from '../../i18n/TextNotes.tsx'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { type StateCursor, kinds as transformers } from '../../store/fields.ts'
import { askAgain } from '../../store/session.ts'
import { useReads } from '../../store/useReads.ts'
import { placeOf, tokenAt } from '../../trace/place.ts'
import type { ModelKind } from '../../trace/trace.ts'
import { Button } from '../../ui/Button.tsx'
import { ChangeBar } from './ChangeBar.tsx'
import { Finder } from './Finder.tsx'
import { kinds } from './models.ts'
import styles from './ReachLab.module.css'
import { ReachPanel } from './ReachPanel.tsx'
import { useChange } from './useChange.ts'
import { type Told, useView } from './useView.ts'

/** One word is changed, and each model shows which states of which layer felt it. */
export function ReachLab() {
  return (
    <WithWords part="reach">
      <Reach />
    </WithWords>
  )
}

function Reach() {
  const t = useTranslations('reach')
  const told = useChange()
  const change = typeof told === 'string' ? null : told
  const bert = useView('bert', change)
  const gpt = useView('gpt', change)
  const elmo = useView('elmo', change)
  const answers: Record<ModelKind, Told> = { bert, gpt, elmo }
  const cursor = useChoices(({ choices }) => choices['reach.cursor'])
  const pointed = useMemo(() => pointedIn(cursor, { bert, gpt, elmo }), [cursor, bert, gpt, elmo])
  return (
    <div className={styles.lab}>
      <p className={styles.lead}>{t('question')}</p>
      {told === 'empty' && (
        <p className={styles.notice} role="status">
          {t('noWord')}
        </p>
      )}
      <Notes elmo={elmo} />
      {change && <ChangeBar change={change} />}
      {told !== 'empty' && (
        <div className={styles.panels}>
          {kinds.map((kind) => (
            <ReachPanel
              key={kind}
              kind={kind}
              told={answers[kind]}
              change={change}
              cursor={pointed[kind]}
              onCursor={(layer, token) => choose({ 'reach.cursor': { kind, layer, token } })}
            />
          ))}
        </div>
      )}
      {change && <Finder change={change} />}
    </div>
  )
}

/** What has to be said of the text as the three models read it. */
function Notes({ elmo }: { readonly elmo: Told }) {
  const { reads, refusals } = useReads(transformers)
  const t = useTranslations('status')
  const view = elmo && typeof elmo === 'object' && 'view' in elmo ? elmo.view : null
  const both = view
    ? [{ kind: 'elmo' as const, tokens: view.answer.tokens, texts: view.request, cut: view.answer.cut }]
    : []
  const retry = <Button onClick={askAgain}>{t('retry')}</Button>
  return <TextNotes reads={[...reads, ...both]} refusals={refusals} retry={retry} />
}

type Pointed = Pick<StateCursor, 'layer' | 'token'> | null

/** The one cursor in each model: its own state, or the state of the same word in the same layer of the others. */
function pointedIn(cursor: StateCursor | null, told: Record<ModelKind, Told>): Record<ModelKind, Pointed> {
  const tokensOf = (kind: ModelKind) => {
    const one = told[kind]
    return one && typeof one === 'object' && 'view' in one ? one.view.answer.tokens : null
  }
  const from = cursor && tokensOf(cursor.kind)
  const place = cursor && from && cursor.token < from.tokens.length ? placeOf(from, cursor.token) : null
  const pointed = (kind: ModelKind): Pointed => {
    if (!cursor) return null
    if (cursor.kind === kind) return cursor
    const to = tokensOf(kind)
    const token = place && to ? tokenAt(to, place) : null
    return token === null ? null : { layer: cursor.layer, token }
  }
  return { bert: pointed('bert'), gpt: pointed('gpt'), elmo: pointed('elmo') }
}
