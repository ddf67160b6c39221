import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSafetensors } from '../../../src/checkpoint/safetensors.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import { float32, safetensorsOf, writeSafetensors } from '../../support/safetensors.ts'

const bytesOf = (array: Float64Array | Uint16Array | Int8Array) => new Uint8Array(array.buffer)

/** The values of the tensor x in a file. */
function valuesOf(dtype: string, bytes: Uint8Array, count: number): number[] {
  const tensors = readSafetensors(writeSafetensors({ x: { dtype, shape: [count], bytes } }), 'x.safetensors')
  return Array.from(tensors.get('x')!.read())
}

/** Why a file is refused; reads every tensor. */
function refusal(file: Uint8Array): string {
  try {
    for (const tensor of readSafetensors(file, 'x.safetensors').values()) tensor.read()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file-broken') return error.message
    throw error
  }
  return 'no refusal'
}

describe('numbers are read as they were written', () => {
  test('in F32, wherever in the file they begin', () => {
    const values = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 9 })
    fc.assert(
      fc.property(values, fc.nat({ max: 5 }), (numbers, odd) => {
        const first = { dtype: 'U8', shape: [odd], bytes: new Uint8Array(odd) }
        const file = writeSafetensors({ first, x: float32([numbers.length], numbers) })
        expect(Array.from(readSafetensors(file, 'x').get('x')!.read())).toEqual(numbers)
      }),
    )
  })

  test('in F16: every finite value, from subnormals to 65504', () => {
    // From Python: struct.unpack('<e', …).
    const values = [
      [0x0000, 0],
      [0x0001, 2 ** -24],
      [0x03ff, 1023 * 2 ** -24],
      [0x0400, 2 ** -14],
      [0x3555, 0.333251953125],
      [0x3c00, 1],
      [0x7bff, 65504],
      [0xbe00, -1.5],
    ] as const
    const bits = Uint16Array.from(values, ([half]) => half)
    expect(valuesOf('F16', bytesOf(bits), bits.length)).toEqual(values.map(([, value]) => value))
  })

  test('in BF16 and F64', () => {
    expect(valuesOf('BF16', bytesOf(Uint16Array.of(0x3f80, 0xc0a0, 0x0000)), 3)).toEqual([1, -5, 0])
    expect(valuesOf('F64', bytesOf(Float64Array.of(0.1, -2)), 2)).toEqual([Math.fround(0.1), -2])
  })

  test('in I8, each row times its scale', () => {
    const file = writeSafetensors({
      x: { dtype: 'I8', shape: [2, 3], bytes: bytesOf(Int8Array.of(-127, 0, 127, 1, 2, -128)) },
      'x.scale': float32([2], [0.5, 0.25]),
    })
    const tensors = readSafetensors(file, 'x')
    expect([...tensors.keys()]).toEqual(['x'])
    expect(Array.from(tensors.get('x')!.read())).toEqual([-63.5, 0, 63.5, 0.25, 0.5, -32])
  })

  test('in tensors without numbers, and in scalars', () => {
    const tensors = readSafetensors(
      writeSafetensors({ none: float32([0, 4], []), one: float32([], [7]) }),
      'x',
    )
    expect(Array.from(tensors.get('none')!.read())).toEqual([])
    expect(Array.from(tensors.get('one')!.read())).toEqual([7])
  })
})

describe('a broken file is refused with the reason', () => {
  const good = writeSafetensors({ a: float32([2], [1, 2]), b: float32([1, 2], [3, 4]) })
  const entry = (from: number, to: number, shape = `[${(to - from) / 4}]`) =>
    `{"dtype":"F32","shape":${shape},"data_offsets":[${from},${to}]}`

  test('wherever it is cut off, and whatever is added to it', () => {
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), (length) => {
        expect(refusal(good.slice(0, length))).toContain('The file x.safetensors cannot be read')
      }),
    )
    expect(refusal(Uint8Array.from([...good, 0]))).toContain('its last 1 bytes belong to no tensor')
  })

  test('whatever bytes it is made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const sentence = refusal(bytes)
        // Eight bytes of length 2 and "{}" are a file without tensors.
        if (sentence === 'no refusal') expect(bytes[0]).toBeLessThanOrEqual(60)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    [
      'its header is longer than the file',
      safetensorsOf('{}', new Uint8Array(0), 3),
      'header would be 3 bytes',
    ],
    [
      'its header is immensely long',
      safetensorsOf('{}', new Uint8Array(0), 2n ** 64n - 1n),
      'header would be',
    ],
    ['its header is no JSON', safetensorsOf('{"a":', new Uint8Array(0)), 'not JSON'],
    ['its header is no object', safetensorsOf('[]', new Uint8Array(0)), 'not a JSON object'],
    [
      'a name stands there twice',
      safetensorsOf(`{"a":${entry(0, 4)},"a":${entry(0, 4)}}`, new Uint8Array(4)),
      'twice',
    ],
    [
      'two tensors overlap',
      safetensorsOf(`{"a":${entry(0, 8)},"b":${entry(4, 12)}}`, new Uint8Array(12)),
      'overlap',
    ],
    [
      'there is a hole',
      safetensorsOf(`{"a":${entry(0, 4)},"b":${entry(8, 12)}}`, new Uint8Array(12)),
      'no tensor',
    ],
    [
      'a tensor ends before it begins',
      safetensorsOf(`{"a":${entry(4, 0, '[1]')}}`, new Uint8Array(4)),
      'outside the file',
    ],
    [
      'a tensor is outside the file',
      safetensorsOf(`{"a":${entry(0, 8)}}`, new Uint8Array(4)),
      'outside the file',
    ],
    ['bytes and shape disagree', safetensorsOf(`{"a":${entry(0, 8, '[3]')}}`, new Uint8Array(8)), 'needs 12'],
    [
      'a shape is negative',
      safetensorsOf(`{"a":${entry(0, 8, '[-1,-2]')}}`, new Uint8Array(8)),
      'describes a wrongly',
    ],
    ['a shape is immense', safetensorsOf(`{"a":${entry(0, 8, '[9e15,9e15]')}}`, new Uint8Array(8)), 'needs'],
    [
      'a type has no numbers',
      safetensorsOf('{"a":{"dtype":"C64","shape":[1],"data_offsets":[0,8]}}', new Uint8Array(8)),
      'type C64',
    ],
    [
      'an entry lacks its place',
      safetensorsOf('{"a":{"dtype":"F32","shape":[1]}}', new Uint8Array(4)),
      'describes a wrongly',
    ],
    [
      'int8 has no scale',
      writeSafetensors({ a: { dtype: 'I8', shape: [2], bytes: new Uint8Array(2) } }),
      'lacks a.scale',
    ],
    ['a number is not finite', writeSafetensors({ a: float32([2], [1, Number.NaN]) }), 'not a finite number'],
    [
      'a number is infinite',
      writeSafetensors({ a: float32([1], [Number.POSITIVE_INFINITY]) }),
      'not a finite number',
    ],
  ])('%s', (_, file, reason) => {
    expect(refusal(file)).toContain(reason)
  })
})
