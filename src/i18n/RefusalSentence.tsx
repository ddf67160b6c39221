import { useTranslations } from 'use-intl'
import type { RefusalCode } from '../trace/refusal.ts'

interface Props {
  /** A Refusal, or what crossed the worker's boundary of one. */
  readonly of: { readonly code: RefusalCode; readonly details: object }
}

/**
 * Why something was refused and what to do, in the reader's language. These words come with the first catalogue: they
 * are needed most when nothing more can be fetched.
 */
export function RefusalSentence({ of: { code, details } }: Props) {
  return useTranslations('refusal')(code, { ...details } as never)
}
