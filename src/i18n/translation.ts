import type en from './en.ts'

export type Messages = typeof en

/** The same keys as the English catalogue with other sentences: a missing or extra key does not compile. */
export type Translation<T = Messages> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>
}
