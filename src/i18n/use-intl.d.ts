import type { Locale } from './locale.ts'
import type { Parts } from './parts.ts'
import type { Messages } from './translation.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages & Parts
  }
}
