/** A place along the bottom of a diagram: a token, or a run of tokens that there is no room for. */
export type Column =
  | { readonly kind: 'token'; readonly at: number }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** The tokens from `first` on, `count` of them, with a gap for each run that is not shown. */
export function columnsOf(first: number, count: number, isShown: (at: number) => boolean): readonly Column[] {
  const columns: Column[] = []
  for (let at = first; at < first + count; at++) {
    const last = columns.at(-1)
    if (isShown(at)) columns.push({ kind: 'token', at })
    else if (last?.kind === 'gap') columns[columns.length - 1] = { ...last, to: at + 1 }
    else columns.push({ kind: 'gap', from: at, to: at + 1 })
  }
  return columns
}

/** The window of `size` words that starts at `from`, moved so that it lies within `count` words. */
export function windowOf(from: number, size: number, count: number): readonly [first: number, end: number] {
  const shown = Math.min(size, count)
  const first = Math.max(0, Math.min(from, count - shown))
  return [first, first + shown]
}
