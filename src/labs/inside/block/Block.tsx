import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { useQuestion } from '../../../store/useQuestion.ts'
import { readableToken, type TypedTexts } from '../../../trace/display.ts'
import type { BlockTrace } from '../../../trace/inside.ts'
import { Maths } from '../../../ui/Maths.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import lab from '../InsideLab.module.css'
import { ModelBar } from '../ModelBar.tsx'
import { Strip } from '../Strip.tsx'
import { useInside } from '../useInside.ts'
import { Waiting } from '../Waiting.tsx'
import styles from './Block.module.css'
import { HeadsMix } from './HeadsMix.tsx'
import { LearnedPositions } from './LearnedPositions.tsx'
import { SaveBlock } from './SaveBlock.tsx'
import { type Stage, stagesOf } from './stages.ts'

/** One token's way through one block, every vector in its place. */
export function Block() {
  return (
    <WithWords part="insideBlock">
      <Way />
    </WithWords>
  )
}

function Way() {
  const inside = useInside()
  const asked = inside && { ...inside.request, layer: inside.layer }
  const answer = useQuestion('inside.block', 'block', asked)
  const kind = inside?.kind ?? 'bert'
  return (
    <div className={lab.view} data-kind={kind}>
      <ModelBar of={inside} layers />
      {answer?.result && !answer.refusal ? (
        <Stages
          block={answer.result}
          texts={answer.request}
          head={inside?.head === 'mean' ? 0 : (inside?.head ?? 0)}
          isCurrent={answer.isCurrent}
        />
      ) : (
        <Waiting kind={kind} refusal={answer?.refusal} />
      )}
      <LearnedPositions />
    </div>
  )
}

interface StagesProps {
  readonly block: BlockTrace
  readonly texts: TypedTexts
  readonly head: number
  readonly isCurrent: boolean
}

function Stages({ block, texts, head, isCurrent }: StagesProps) {
  const t = useTranslations('insideBlock')
  const model = useTranslations('model')
  const token = readableToken(block, block.at, texts).label
  const { config } = block
  const stages = stagesOf(block)
  return (
    <article className={`plate ${lab.plate}`} data-kind={config.kind} aria-busy={!isCurrent}>
      <header className={lab.row}>
        <h2>
          {t('title', { layer: block.layer + 1, model: model(config.kind) })} <bdi>{token}</bdi>
        </h2>
        <p className={lab.note}>
          {t('facts', {
            origin: model(block.model.origin),
            width: config.width,
            heads: config.heads,
            inner: config.feedForward,
          })}
        </p>
        <SaveBlock block={block} texts={texts} token={token} stages={stages} />
      </header>
      <p className={lab.prose}>{t('intro')}</p>
      <ol className={styles.way}>
        {stages.map((stage) => (
          <StageOf key={stage.key} stage={stage} block={block} texts={texts} head={head} />
        ))}
      </ol>
      <p className={lab.note}>
        {block.layer + 1 < config.layers
          ? t('nextBlock', { layer: block.layer + 2 })
          : t(`last.${config.norm === 'pre' ? 'preNorm' : config.kind}`)}
      </p>
    </article>
  )
}

function StageOf({ stage, block, texts, head }: Omit<StagesProps, 'isCurrent'> & { readonly stage: Stage }) {
  const t = useTranslations('insideBlock')
  const joins = /(Residual|Added)$/.test(stage.key)
  return (
    <li className={styles.stage} data-joins={joins || undefined} data-spot={`inside.${stage.key}`}>
      <div className={styles.head}>
        <h3>{t(`stage.${stage.key}`)}</h3>
        <p className={lab.note}>{t(`note.${stage.key}`, { layer: block.layer })}</p>
        {stage.formulas.length > 0 && (
          <ScrollFrame label={t('formulasOf', { stage: t(`stage.${stage.key}`) })} whole>
            <div className={styles.formulas}>
              {stage.formulas.map((tex) => (
                <Maths key={tex} tex={tex} />
              ))}
              <cite>{stage.source}</cite>
            </div>
          </ScrollFrame>
        )}
      </div>
      {stage.steps.map((step) => (
        <Fragment key={step.key}>
          {step.key === 'joined' && <HeadsMix block={block} texts={texts} head={head} />}
          <Strip
            sign={step.sign}
            name={t(`step.${step.key}`)}
            values={step.values}
            accent={block.config.kind}
            provenance={block.model.origin}
          />
        </Fragment>
      ))}
    </li>
  )
}
