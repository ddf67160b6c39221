import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../charts/onScreen.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import styles from './TwinsLab.module.css'

const data = [
  {
    key: 'tinystories',
    href: 'https://huggingface.co/datasets/roneneldan/TinyStories',
    licence: 'CDLA-Sharing-1.0',
  },
  { key: 'tatoeba', href: 'https://tatoeba.org', licence: 'CC-BY 2.0 FR' },
  { key: 'storybooks', href: 'https://www.africanstorybook.org', licence: 'CC-BY 3.0, 4.0' },
  { key: 'own', href: null, licence: 'MIT' },
] as const

const openBert = `from transformers import AutoTokenizer, BertForPreTraining
tokenizer, model = AutoTokenizer.from_pretrained("public/models/bert"), BertForPreTraining.from_pretrained("public/models/bert").float()
print(model(**tokenizer("Tom put his money in the [MASK].", return_tensors="pt")).prediction_logits.argmax(-1))`

const openGpt = `from transformers import AutoTokenizer, OpenAIGPTLMHeadModel
tokenizer, model = AutoTokenizer.from_pretrained("public/models/gpt"), OpenAIGPTLMHeadModel.from_pretrained("public/models/gpt").float()
print(tokenizer.decode(model.generate(**tokenizer("Once upon a time", return_tensors="pt"), max_new_tokens=40)[0]))`

/** What the twins cannot do, whose texts they learned from, and how to open them elsewhere. */
export function Sources() {
  const t = useTranslations('twins')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  return (
    <>
      <section>
        <h2>{t('limits.title')}</h2>
        <ul className={styles.prose}>
          {(['small', 'stories', 'english', 'senses', 'elmo'] as const).map((limit) => (
            <li key={limit}>{t(`limits.${limit}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('sources.title')}</h2>
        <div className={styles.wide}>
          <table ref={frame} className={styles.table}>
            <caption className="visually-hidden">{t('sources.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sources.data')}</th>
                <th scope="col">{t('sources.licence')}</th>
                <th scope="col">{t('sources.attribution')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map(({ key, href, licence }) => (
                <tr key={key}>
                  <th scope="row">
                    {href ? <a href={href}>{t(`sources.${key}.name`)}</a> : t(`sources.${key}.name`)}
                  </th>
                  <td>{licence}</td>
                  <td>{t(`sources.${key}.who`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div>
          <SavePicture
            words={words}
            name="bothways-sources"
            picture={onScreen(frame, [t('sources.title')])}
            rows={() => [
              ['data', 'address', 'licence', 'attribution'],
              ...data.map(({ key, href, licence }) => [
                t(`sources.${key}.name`),
                href,
                licence,
                t(`sources.${key}.who`),
              ]),
            ]}
          />
        </div>
        <p className={styles.note}>{t('sources.code')}</p>
      </section>
      <section>
        <h2>{t('open.title')}</h2>
        <p className={styles.prose}>{t('open.text')}</p>
        {[openBert, openGpt].map((lines) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
          <pre key={lines} className={styles.code} tabIndex={0}>
            <code>{lines}</code>
          </pre>
        ))}
        <p className={styles.note}>{t('open.elmo')}</p>
        <p className={styles.note}>
          {t('open.cards')}{' '}
          {(['bert', 'gpt', 'elmo'] as const).map((id) => (
            <a key={id} href={`models/${id}/README.md`}>
              models/{id}/README.md
            </a>
          ))}
        </p>
      </section>
    </>
  )
}
