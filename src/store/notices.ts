import { create } from 'zustand'

/** A quiet message to the reader; `key` names a sentence of the catalogue's `app` section. */
export interface Notice {
  readonly key:
    | 'addressIgnored'
    | 'padsRemoved'
    | 'languageFailed'
    | 'stepUnknown'
    | 'storageFull'
    | 'tooLongForLink'
    | 'copied'
    | 'copyFailed'
  readonly values: Readonly<Record<string, string | number>>
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }))

/** Shows a notice; a second one of the same kind replaces the first. */
export const notify = (key: Notice['key'], values: Notice['values'] = {}) =>
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter((notice) => notice.key !== key), { key, values }],
  }))

export const dismiss = (key: Notice['key']) =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.key !== key) }))
