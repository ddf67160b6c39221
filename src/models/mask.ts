/**
 * Masks: who may look at whom. A mask is T × T; row i is the query, column j the key; 1 = may look.
 *
 * Vaswani et al. 2017, "Attention Is All You Need", 3.2.3: illegal connections get −∞ before the softmax.
 * Padding mask: Devlin et al. 2019 (BERT's `input_mask`). Look-ahead mask: Radford et al. 2018 (GPT).
 * Prefix-LM: Raffel et al. 2020 (T5), 3.2.1. Sliding window: Beltagy et al. 2020 (Longformer), 3.1.
 */
import type { MaskMatrix } from '../trace/arrays.ts'
import { Refusal } from '../trace/refusal.ts'
import { type Cell, type MaskName, maskNames } from '../trace/request.ts'

type Real = readonly (0 | 1)[]

/** The mask [T, T] whose cell (i, j) is `mayLook(i, j)`. */
function maskOf(length: number, mayLook: (query: number, key: number) => boolean): MaskMatrix {
  const data = new Uint8Array(length * length)
  for (let i = 0; i < length; i++) {
    for (let j = 0; j < length; j++) data[i * length + j] = mayLook(i, j) ? 1 : 0
  }
  return { shape: [length, length], data }
}

/** A value as a sentence shows it. */
function inWords(value: unknown): string {
  const words = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return typeof value === 'string' ? `'${words.slice(0, 40)}'` : words.slice(0, 40)
}

/** Every query may look at every key. */
const noMask = (length: number) => maskOf(length, () => true)

/** Forbids the key columns of pads; `real` [T] is 0 at a pad. */
const paddingMask = (real: Real) => maskOf(real.length, (_i, j) => real[j] === 1)

/** Forbids the future: position i may look at j ≤ i. */
const lookAheadMask = (length: number) => maskOf(length, (i, j) => j <= i)

/** Prefix-LM: the first n columns see one another, after them look-ahead; pads are forbidden. */
const prefixMask = (real: Real, n: number) =>
  maskOf(real.length, (i, j) => real[j] === 1 && (j <= i || (i < n && j < n)))

/** Sliding window: |i − j| ≤ n; pads are forbidden. */
const windowMask = (real: Real, n: number) =>
  maskOf(real.length, (i, j) => real[j] === 1 && Math.abs(i - j) <= n)

/** Both allow it. */
const both = (a: MaskMatrix, b: MaskMatrix): MaskMatrix => ({
  shape: a.shape,
  data: a.data.map((cell, at) => cell & b.data[at]!),
})

/** BERT's own mask is padding, GPT's is padding + look-ahead; whatever it is called, it needs `real` [T]. */
function namedMask(name: MaskName, kind: 'bert' | 'gpt', real: Real): MaskMatrix {
  switch (name) {
    case 'own':
      return namedMask(kind === 'bert' ? 'padding' : 'padding+look-ahead', kind, real)
    case 'none':
      return noMask(real.length)
    case 'padding':
      return paddingMask(real)
    case 'look-ahead':
      return lookAheadMask(real.length)
    case 'padding+look-ahead':
      return both(paddingMask(real), lookAheadMask(real.length))
  }
}

/** A mask given cell by cell, taken literally. Refuses what is not T × T, and any value but 0 and 1. */
function literalMask(rows: readonly unknown[], length: number): MaskMatrix {
  const columns = rows.map((row) => (Array.isArray(row) ? row.length : 0))
  const odd = columns.find((count) => count !== length)
  if (rows.length !== length || odd !== undefined) {
    throw new Refusal('mask-shape', { rows: rows.length, columns: odd ?? length, expected: length })
  }
  const cells = (rows as readonly (readonly unknown[])[]).flatMap((row) => Array.from(row))
  for (const cell of cells) {
    if (cell !== 0 && cell !== 1) throw new Refusal('mask-values', { value: inWords(cell) })
  }
  return { shape: [length, length], data: Uint8Array.from(cells as readonly (0 | 1)[]) }
}

/** The number in {prefix: n} or {window: n}: whole, 0 or more. */
function wholeNumber(name: string, n: unknown): number {
  if (typeof n === 'number' && Number.isSafeInteger(n) && n >= 0) return n
  throw new Refusal('bad-request', {
    what: `${name} takes a whole number of tokens, 0 or more, not ${inWords(n)}`,
  })
}

/**
 * The mask [T, T] that a request asks for.
 *
 * @param choice a MaskChoice; as it may come from a console, it may be anything.
 * @param real [T], 0 at a pad: T is counted after padding.
 * @throws Refusal 'mask-unknown', 'mask-shape', 'mask-values' or 'bad-request'.
 */
export function maskFor(choice: unknown, kind: 'bert' | 'gpt', real: Real): MaskMatrix {
  const name = maskNames.find((known) => known === choice)
  if (name) return namedMask(name, kind, real)
  if (Array.isArray(choice)) return literalMask(choice, real.length)
  if (typeof choice === 'object' && choice !== null && Object.keys(choice).length === 1) {
    if ('prefix' in choice) return prefixMask(real, wholeNumber('prefix', choice.prefix))
    if ('window' in choice) return windowMask(real, wholeNumber('window', choice.window))
  }
  throw new Refusal('mask-unknown', { mask: inWords(choice) })
}

/** The mask with single cells switched; cells outside T × T are ignored. */
export function switchCells(mask: MaskMatrix, cells: readonly Cell[]): MaskMatrix {
  const [length] = mask.shape
  const within = (index: number) => Number.isInteger(index) && index >= 0 && index < length
  const data = mask.data.slice()
  for (const [row, column] of cells) {
    if (within(row) && within(column)) data[row * length + column]! ^= 1
  }
  return { shape: mask.shape, data }
}

/** Rows that may look nowhere: attention gives them zeros. */
export function forbiddenRows(mask: MaskMatrix): number[] {
  const [length] = mask.shape
  const rows = Array.from({ length }, (_, row) => row)
  return rows.filter((row) => !mask.data.subarray(row * length, (row + 1) * length).includes(1))
}
