import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { entryById } from './course.ts'
import { type TermId, terms } from './glossary.ts'
import { open } from './runner.ts'
import styles from './Term.module.css'

interface TermProps {
  readonly of: TermId
  readonly children?: ReactNode
}

/** A term where it first stands: it opens what the glossary says of it. */
export function Term({ of, children }: TermProps) {
  const t = useTranslations('course')
  const locale = useLocale()
  const other = locale === 'en' ? 'zh' : 'en'
  const term = terms[of]
  return (
    <Popover label={children ?? term[locale].name} title={term[locale].name} className={styles.term}>
      <div className={styles.plate}>
        <p>
          <dfn>{term[locale].name}</dfn>{' '}
          <span lang={other === 'zh' ? 'zh-Hans' : 'en'}>{term[other].name}</span>
        </p>
        <p>{term[locale].says}</p>
        <Button look="quiet" onClick={() => void open(entryById('glossary')!)}>
          {t('inGlossary')}
        </Button>
      </div>
    </Popover>
  )
}
