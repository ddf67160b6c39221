import { useTranslations } from 'use-intl'
import { TextNotes } from '../../i18n/TextNotes.tsx'
import { WeightsMenu } from '../../panels/WeightsMenu.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { type Kind, kinds } from '../../store/fields.ts'
import { pointedIn } from '../../store/pointed.ts'
import { useResults } from '../../store/results.ts'
import { isChanged } from '../../store/wanted.ts'
import { glyphs } from '../../trace/display.ts'
import { Segments } from '../../ui/Segments.tsx'
import styles from './InsideLab.module.css'
import { TokenPicker } from './TokenPicker.tsx'
import type { Inside } from './useInside.ts'

interface ModelBarProps {
  readonly of: Inside | null
  /** Also which block. */
  readonly layers?: boolean
}

/** Which model is looked into, with which weights, at which token: the cursor of the Masks lab, seen from here. */
export function ModelBar({ of, layers = false }: ModelBarProps) {
  const t = useTranslations()
  const kind = useChoices(({ choices }) => choices.cursor.kind)
  const changed = useChoices(({ choices }) => isChanged(choices, kind))
  const mask = useChoices(({ choices }) => choices[`${kind}.mask`])
  const maskName = typeof mask === 'string' ? mask : 'prefix' in mask ? 'prefix' : 'window'
  return (
    <div className={styles.bar} data-kind={kind}>
      <div className={styles.row}>
        <Segments
          label={t('insideViews.model')}
          value={kind}
          options={kinds.map((value) => ({ value, label: `${glyphs[value]} ${t(`model.${value}`)}` }))}
          onChange={look}
        />
        {layers && of && (
          <div className={styles.row} data-spot="inside.blocks">
            <span className={styles.note}>{t('insideViews.layer')}</span>
            <Segments
              label={t('insideViews.layer')}
              value={`${of.layer}`}
              options={of.trace.layers.map((_, l) => ({ value: `${l}`, label: `${l + 1}` }))}
              onChange={(value) => choose({ [`${kind}.layer`]: Number(value) })}
            />
          </div>
        )}
        <WeightsMenu kind={kind} />
        <span className={styles.note}>
          {changed ? t('insideViews.otherMask', { mask: t(`mask.${maskName}`) }) : t('insideViews.ownMask')}
        </span>
      </div>
      {of && (
        <TextNotes
          reads={[{ kind, tokens: of.trace, texts: of.request, cut: of.cut }]}
          isEmpty={`${of.request.text}${of.request.pair ?? ''}`.trim() === ''}
        />
      )}
      {of && (
        <TokenPicker
          label={t('insideViews.token')}
          tokens={of.tokens}
          at={of.at}
          onChoose={(row) => chooseToken(kind, row)}
        />
      )}
    </div>
  )
}

/** Puts the cursor on a token of a model; its column stays. */
export function chooseToken(kind: Kind, row: number) {
  const { column } = useChoices.getState().choices.cursor
  choose({ cursor: { kind, row, column } })
}

/** Looks at the same word in the other model, or at its first token where it has no such word. */
function look(kind: Kind) {
  const { cursor } = useChoices.getState().choices
  const pointed = pointedIn(kind, cursor, useResults.getState())
  choose({ cursor: { kind, row: pointed?.row ?? 0, column: pointed?.column ?? 0 } })
}
