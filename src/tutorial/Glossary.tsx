import { useLocale, useTranslations } from 'use-intl'
import styles from './Glossary.module.css'
import { terms } from './glossary.ts'

/** All terms, the reader's language first and the other one's name beside it. */
export function Glossary() {
  const t = useTranslations('course')
  const locale = useLocale()
  const other = locale === 'en' ? 'zh' : 'en'
  const sorted = Object.entries(terms).sort(([, a], [, b]) =>
    a[locale].name.localeCompare(b[locale].name, locale === 'zh' ? 'zh-Hans' : 'en'),
  )
  return (
    <>
      <p>{t('glossaryLead')}</p>
      <dl className={styles.terms}>
        {sorted.map(([id, term]) => (
          <div key={id} id={`term-${id}`}>
            <dt>
              {term[locale].name} <span lang={other === 'zh' ? 'zh-Hans' : 'en'}>{term[other].name}</span>
            </dt>
            <dd>{term[locale].says}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
