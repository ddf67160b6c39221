import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/Button.tsx'
import { Maths } from '../../../ui/Maths.tsx'
import type { Architecture, Unit } from './architecture.ts'
import styles from './DiagramsView.module.css'
import { elmoOutputFormula, type Formula, formulas, lstmFormula, maskFormula } from './formulas.ts'
import type { DiagramRequest } from './layout.ts'
import { openPlace, workplaceOf } from './opened.ts'
import { type Role, roleOf } from './places.ts'
import { shapesOf } from './shapes.ts'
import type { Shape } from './twins.ts'
import { useWordsOfPlaces } from './useWordsOfPlaces.ts'

interface Props {
  readonly model: string
  readonly request: DiagramRequest
  readonly shape: Shape
  /** The units that are pointed at; two where the place has one in each stack. */
  readonly units: readonly Unit[]
  /** The typed tokens of the model, in order. */
  readonly words: readonly number[]
}

/** Beside a diagram: what is computed at the place under the cursor, with its shapes, and the way to where it is at work. */
export function Note({ model, request, shape, units, words: typedWords }: Props) {
  const t = useTranslations('blueprintsDiagrams')
  const words = useWordsOfPlaces()
  const { architecture, tokens } = request
  const [first] = units
  if (!first) return <p className={styles.note}>{t('noPartner')}</p>
  const role = roleOf(architecture, first.level)
  const isPair = shape.kind === 'bert' && role === 'output' && tokens[first.at]?.label === '[CLS]'
  return (
    <section className={styles.margin} aria-label={`${model}: ${words.nameOf(request, first)}`}>
      {units.map((unit) => (
        <div key={unit.stack} className={styles.place}>
          <h3>{words.nameOf(request, unit)}</h3>
          <p>
            {words.inputsOf(request, unit)} {words.seenBy(request, unit)}
          </p>
          <div className={styles.formulas}>
            {formulaOf(architecture, shape, unit, role, isPair).map((tex) => (
              <Maths key={tex} tex={tex} />
            ))}
          </div>
        </div>
      ))}
      <p className={styles.shapes}>
        {shapesOf(shape, role, tokens.length, architecture.layers, isPair).map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <Button onClick={() => openPlace(architecture, shape, { kind: shape.kind, unit: first }, typedWords)}>
        {t(`open.${workplaceOf(architecture, { kind: shape.kind, unit: first })}`)}
      </Button>
    </section>
  )
}

function formulaOf(
  { stacks, residualFrom }: Architecture,
  shape: Shape,
  { stack, level }: Unit,
  role: Role,
  isPair: boolean,
): Formula {
  const way = stacks[stack] ?? 'both'
  if (shape.kind === 'elmo') {
    switch (role) {
      case 'embedding':
        return formulas.elmoEmbedding
      case 'layer':
        return lstmFormula(way, level, level >= residualFrom)
      case 'output':
        return elmoOutputFormula(way, shape.between !== 'none')
      case 'joined':
        return formulas.elmoJoined
    }
  }
  if (role === 'embedding') return shape.kind === 'bert' ? formulas.bertEmbedding : formulas.gptEmbedding
  if (role === 'output') {
    if (shape.kind === 'gpt') return shape.norm === 'pre' ? formulas.gptOutputPre : formulas.gptOutput
    return isPair ? formulas.nextSentence : formulas.bertOutput
  }
  return [...(shape.norm === 'pre' ? formulas.blockPre : formulas.blockPost), maskFormula[way]]
}
