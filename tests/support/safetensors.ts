/** A tensor to be written: its bytes are what stands in the file, whatever the type says. */
export interface WrittenTensor {
  readonly dtype: string
  readonly shape: readonly number[]
  readonly bytes: Uint8Array
}

export const float32 = (shape: readonly number[], values: readonly number[]): WrittenTensor => ({
  dtype: 'F32',
  shape,
  bytes: new Uint8Array(Float32Array.from(values).buffer),
})

/** A file of this header and these numbers; the header's length can be made to lie. */
export function safetensorsOf(header: string, body: Uint8Array, headerLength?: number | bigint): Uint8Array {
  const json = new TextEncoder().encode(header)
  const file = new Uint8Array(8 + json.length + body.length)
  new DataView(file.buffer).setBigUint64(0, BigInt(headerLength ?? json.length), true)
  file.set(json, 8)
  file.set(body, 8 + json.length)
  return file
}

/** A well-formed safetensors file. */
export function writeSafetensors(tensors: Readonly<Record<string, WrittenTensor>>): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } }
  let length = 0
  for (const [name, { dtype, shape, bytes }] of Object.entries(tensors)) {
    header[name] = { dtype, shape, data_offsets: [length, length + bytes.length] }
    length += bytes.length
  }
  return safetensorsOf(
    JSON.stringify(header),
    Buffer.concat(Object.values(tensors).map(({ bytes }) => bytes)),
  )
}
