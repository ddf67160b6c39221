import { expect } from 'vitest'

export type Nested = number | readonly Nested[]

const flatten = (numbers: Nested): number[] =>
  typeof numbers === 'number' ? [numbers] : numbers.flatMap(flatten)

/**
 * How far our numbers are from PyTorch's, as a share of max(1, largest |x| of PyTorch's); `where` picks the cells that
 * count. NaN anywhere makes it NaN.
 */
export function distance(
  ours: ArrayLike<number>,
  theirs: Nested,
  where: (cell: number) => boolean = () => true,
): number {
  const expected = flatten(theirs)
  expect(ours.length).toBe(expected.length)
  let largest = 1
  let difference = 0
  for (const [cell, value] of expected.entries()) {
    if (!where(cell)) continue
    largest = Math.max(largest, Math.abs(value))
    difference = Math.max(difference, Math.abs(ours[cell]! - value))
  }
  return difference / largest
}

/** The tolerance of the project's conformance tests. */
export const tolerance = 1e-4
