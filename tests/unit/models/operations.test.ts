import { type Tensor2D, type Tensor3D, tensor, tensor2d, tidy } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { chooseBackend, exactBackends } from '../../../scripts/backend.ts'
import { activate, layerNorm, lookUp, maskedSoftmax } from '../../../src/models/operations.ts'

/** Numbers of a computation, its tensors freed. */
const compute = (f: () => Tensor2D | Tensor3D) => tidy(() => Array.from(f().dataSync()))

function expectNear(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found.length).toBe(expected.length)
  expect(Math.max(...found.map((value, at) => Math.abs(value - expected[at]!)))).toBeLessThan(tolerance)
}

const floats = (limit: number) =>
  fc.array(fc.float({ min: -limit, max: limit, noNaN: true }), { minLength: 2, maxLength: 40 })

describe.each(exactBackends)('on the %s backend', (backend) => {
  beforeAll(async () => {
    expect(await chooseBackend(backend)).toBe(true)
  })

  test('LayerNorm gives every row its mean and its variance, then scale and shift', () => {
    fc.assert(
      fc.property(floats(50), (row) => {
        const mean = row.reduce((sum, x) => sum + x, 0) / row.length
        const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length
        const expected = row.map((x) => (2 * (x - mean)) / Math.sqrt(variance + 1e-5) + 3)
        const ones = row.map(() => 1)
        const found = compute(() => {
          const norm = { scale: tensor(ones.map(() => 2)), shift: tensor(ones.map(() => 3)) }
          return layerNorm(tensor2d([row]), norm, 1e-5)
        })
        expectNear(found, expected, 2e-3)
      }),
    )
  })

  // From PyTorch: torch.nn.functional.gelu(x), .gelu(x, approximate="tanh"), .relu(x), at −3, −1, −0.1, 0, 0.5, 2, 10.
  const points = [-3, -1, -0.1, 0, 0.5, 2, 10]
  test.each([
    ['gelu', [-0.00404969, -0.15865526, -0.04601722, 0, 0.34573123, 1.95449972, 10]],
    ['gelu-tanh', [-0.00363739, -0.15880801, -0.04601722, 0, 0.345714, 1.95459771, 10]],
    ['relu', [0, 0, 0, 0, 0.5, 2, 10]],
  ] as const)("%s has PyTorch's values", (activation, expected) => {
    expectNear(
      compute(() => activate(tensor2d([points]), activation)),
      expected,
      1e-6,
    )
  })

  test.each(['gelu', 'gelu-tanh'] as const)('%s stays finite far out', (activation) => {
    const found = compute(() => activate(tensor2d([[-1e6, -100, 100, 1e6]]), activation))
    expectNear(found, [0, 0, 100, 1e6], 1e-6)
  })

  test('a look-up takes the rows of a table', () => {
    expect(
      compute(() =>
        lookUp(
          tensor2d([
            [1, 2],
            [3, 4],
            [5, 6],
          ]),
          [2, 0, 2],
        ),
      ),
    ).toEqual([5, 6, 1, 2, 5, 6])
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 3e38, -3e38, 1e30])(
    'a forbidden score of %d moves nothing',
    (hostile) => {
      const mask = [1, 1, 0, 0, 0, 0, 1, 0, 1]
      const weights = (forbidden: number) =>
        compute(() =>
          maskedSoftmax(
            tensor([1, 2, forbidden, forbidden, forbidden, forbidden, 5, forbidden, 5], [1, 3, 3]),
            tensor(mask, [1, 3, 3], 'bool'),
          ),
        )
      expect(weights(hostile)).toEqual(weights(0))
      expectNear(weights(hostile), [0.26894142, 0.73105858, 0, 0, 0, 0, 0.5, 0, 0.5], 1e-6)
    },
  )

  test('allowed scores far below 0 are still compared among themselves', () => {
    const weights = compute(() =>
      maskedSoftmax(tensor([-1e30, -2e30, 0], [1, 1, 3]), tensor([1, 1, 0], [1, 1, 3], 'bool')),
    )
    expect(weights).toEqual([1, 0, 0])
  })
})
