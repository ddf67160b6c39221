import { useLocale, useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { corePath, entryById } from '../../tutorial/course.ts'
import { hrefOf, type Opens } from '../href.ts'
import prose from '../prose.module.css'
import { usePlaceName } from '../usePlaceName.ts'
import { classroom, purpose } from './notes.ts'
import { longPlan, type Part, shortPlan } from './plans.ts'

/** What the product is for, two lesson plans, and what to know about the classroom. */
export function LessonsView() {
  return (
    <WithWords part="teachingLessons">
      <WithWords part="course">
        <Lessons />
      </WithWords>
    </WithWords>
  )
}

function Lessons() {
  const t = useTranslations('teachingLessons')
  const locale = useLocale()
  return (
    <article className={prose.page}>
      <h2>{t('purpose')}</h2>
      <p className={prose.prose}>{purpose[locale]}</p>
      <Plan
        title={t('short')}
        intro={t('shortIntro', { steps: corePath.length })}
        parts={shortPlan(corePath, chapterOf)}
      />
      <Plan title={t('long')} intro={t('longIntro')} parts={longPlan} />
      <section className={prose.part}>
        <h2>{t('classroom')}</h2>
        <dl className={prose.notes}>
          {classroom.map(({ title, body }) => (
            <div key={title.en}>
              <dt>{title[locale]}</dt>
              <dd>{body[locale]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  )
}

const chapterOf = (step: string): number => {
  const entry = entryById(step)
  return entry && entry.kind !== 'page' ? entry.chapter : 1
}

interface PlanProps {
  readonly title: string
  readonly intro: string
  readonly parts: readonly Part[]
}

function Plan({ title, intro, parts }: PlanProps) {
  const t = useTranslations('teachingLessons')
  const locale = useLocale()
  const app = useTranslations('app')
  const { chapter, place } = usePlaceName()
  const nameOf = (opens: Opens) =>
    'show' in opens
      ? app(opens.show.lab ?? 'masks')
      : 'chapter' in opens
        ? chapter(opens.chapter)
        : place(opens.step)
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0))
  return (
    <section className={prose.part}>
      <h2>{title}</h2>
      <p className={prose.prose}>{intro}</p>
      <div className={prose.wide}>
        <table className={prose.table}>
          <thead>
            <tr>
              <th scope="col">{t('minutes')}</th>
              <th scope="col">{t('opens')}</th>
              <th scope="col">{t('does')}</th>
              <th scope="col">{t('ask')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a plan's parts never change places
              <tr key={at}>
                <td>
                  {t('span', { from: Math.round(starts[at]!), to: Math.round(starts[at]! + part.minutes) })}
                </td>
                <td>
                  <Place part={part} name={nameOf(part.opens)} />
                </td>
                <td>{part.does[locale]}</td>
                <td>{part.ask[locale]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Place({ part, name }: { readonly part: Part; readonly name: string }) {
  const href = hrefOf(part.opens)
  return href === null ? name : <a href={href}>{name}</a>
}
