/** Writes the safetensors format (github.com/huggingface/safetensors, "Format"); src/checkpoint reads it. */

export interface FileEntry {
  readonly dtype: 'F32' | 'I8'
  readonly shape: readonly number[]
  /** Little-endian, row-major. */
  readonly bytes: Uint8Array
}

/** The widest types first, so that every tensor begins at a multiple of its width. */
export function writeSafetensors(entries: Readonly<Record<string, FileEntry>>): Uint8Array {
  const ordered = Object.entries(entries).sort(
    ([a, { dtype: x }], [b, { dtype: y }]) => x.localeCompare(y) || a.localeCompare(b),
  )
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } }
  let length = 0
  for (const [name, { dtype, shape, bytes }] of ordered) {
    header[name] = { dtype, shape, data_offsets: [length, length + bytes.length] }
    length += bytes.length
  }
  const json = JSON.stringify(header)
  const start = Math.ceil((8 + json.length) / 8) * 8
  const file = new Uint8Array(start + length)
  new DataView(file.buffer).setBigUint64(0, BigInt(start - 8), true)
  file.set(new TextEncoder().encode(json.padEnd(start - 8)), 8)
  let at = start
  for (const [, { bytes }] of ordered) {
    file.set(bytes, at)
    at += bytes.length
  }
  return file
}
