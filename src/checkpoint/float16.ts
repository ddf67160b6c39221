/** The 65,536 values of IEEE 754 half precision, by their bits; made at the first use. */
let table: Float32Array | undefined

/** One half-precision number: 1 bit of sign, 5 of exponent, 10 of fraction (IEEE 754-2019, 3.6, binary16). */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** Half-precision numbers, given by their bits, as float32; every one of them fits exactly. */
export function decodeFloat16(halves: Uint16Array): Float32Array {
  table ??= Float32Array.from({ length: 0x10000 }, (_, bits) => float16(bits))
  const values = new Float32Array(halves.length)
  for (let at = 0; at < halves.length; at++) values[at] = table[halves[at]!]!
  return values
}
