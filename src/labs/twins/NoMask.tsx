import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Lines } from '../../charts/Lines.tsx'
import { onScreen } from '../../charts/onScreen.ts'
import { fetchNoMask, type NoMaskFile } from '../../engine/metrics.ts'
import { significant } from '../../i18n/number.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { useFile } from '../../store/useFile.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import styles from './TwinsLab.module.css'

const million = 1_000_000

/** GPT pre-trained without its look-ahead mask, beside the same short run with it: what it learned, and what it then writes. */
export function NoMask() {
  const t = useTranslations('twins')
  const file = useFile(fetchNoMask)
  if (file.state === 'waiting') return null
  if (file.state === 'missing') return <p className={styles.note}>{t('noMaskMissing')}</p>
  return <Logged file={file.value} />
}

function Logged({ file: { runs } }: { readonly file: NoMaskFile }) {
  const t = useTranslations('twins')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const kinds = (['without', 'with'] as const).filter((kind) => runs[kind])
  const lines = kinds.map((kind) => ({
    key: kind,
    label: t(`noMask.${kind}`),
    accent: 'gpt' as const,
    dash: kind === 'without' ? '6 4' : '',
    points: runs[kind]!.training.map(([tokens, losses]): [number, number] => [
      tokens / million,
      losses.next ?? 0,
    ]),
  }))
  const ends = lines.map(({ label, points }) => `${label}: ${significant(points.at(-1)?.[1] ?? 0)}`)
  const most = Math.ceil(Math.max(...lines.flatMap(({ points }) => points.map(([, loss]) => loss))))
  const prompts = [...new Set(kinds.flatMap((kind) => runs[kind]!.continuations.map(({ prompt }) => prompt)))]
  const written = (kind: 'without' | 'with', prompt: string) =>
    runs[kind]!.continuations.filter((one) => one.prompt === prompt && one.method === 'greedy')
      .map(({ pieces }) => pieces.join(' ').replaceAll(' ##', ''))
      .join(' ')
  return (
    <>
      <p className={styles.prose}>{t('noMask.text')}</p>
      <div ref={frame} className={styles.saved}>
        <Lines
          data={{ provenance: 'logged', value: lines }}
          x={{
            title: t('millionTokens'),
            domain: [0, Math.max(...kinds.map((kind) => runs[kind]!.tokens)) / million],
            base: null,
            text: String,
          }}
          y={{ title: t('noMask.loss'), domain: [0, most], base: null, text: String }}
          label={[t('noMask.title'), ...ends].join('. ')}
        />
        <p className={styles.note}>
          {t('logged')} · {ends.join(' · ')}
        </p>
        <div className={styles.wide}>
          <table className={styles.table}>
            <caption>{t('noMask.written')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('noMask.prompt')}</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col">
                    {t(`noMask.${kind}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {prompts.map((prompt) => (
                <tr key={prompt}>
                  <th scope="row">{prompt} …</th>
                  {kinds.map((kind) => (
                    <td key={kind} className={styles.written}>
                      {written(kind, prompt) || t('noMask.nothing')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <div>
        <SavePicture
          words={words}
          name="bothways-no-mask"
          picture={onScreen(frame, [t('noMask.title'), t('noMask.text')])}
          rows={() => [
            ['run', 'tokens', 'loss_nats'],
            ...lines.flatMap(({ key, points }) => points.map(([seen, loss]) => [key, seen * million, loss])),
          ]}
          everything={() => runs}
        />
      </div>
    </>
  )
}
