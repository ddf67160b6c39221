import { Component, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useChoices } from '../store/choices.ts'
import { Button } from '../ui/Button.tsx'
import styles from './App.module.css'

interface BoundaryProps {
  readonly children: ReactNode
}

interface BoundaryState {
  readonly error: Error | null
}

/** Keeps an error in a lab inside that lab; the learner's text lives in the store and is shown. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    if (!this.state.error) return this.props.children
    return <Crash error={this.state.error} onAgain={() => this.setState({ error: null })} />
  }
}

function Crash({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const t = useTranslations('crash')
  const text = useChoices((state) => state.choices.text)
  return (
    <section className={styles.crash} role="alert">
      <h2>{t('title')}</h2>
      <p>{t('body', { message: error.message })}</p>
      <blockquote dir="auto">{text}</blockquote>
      <Button look="primary" onClick={onAgain}>
        {t('again')}
      </Button>
    </section>
  )
}
