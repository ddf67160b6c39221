/**
 * The page's form of a reference checkpoint: matrices as int8 with one scale a row, everything else as float32
 * (docs/sharing.md, "Files"). A quarter of float32, and read by the page's own reader as scale · int8.
 */
import { readSafetensors } from '../src/checkpoint/safetensors.ts'
import { type FileEntry, writeSafetensors } from './safetensors.ts'

/** The largest magnitude that int8 has on both sides of 0. */
const steps = 127

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array) =>
  new Uint8Array(buffer, byteOffset, byteLength)

/**
 * Rounds each row of a matrix to whole multiples of its own scale, the row's largest magnitude / 127, so that no number
 * is off by more than half a scale; a row of zeros has the scale 0.
 */
export function quantizeRows(
  values: Float32Array,
  rows: number,
): { readonly int8: Int8Array; readonly scales: Float32Array } {
  const columns = values.length / rows
  const int8 = new Int8Array(values.length)
  const scales = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const from = row * columns
    const largest = values
      .subarray(from, from + columns)
      .reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    scales[row] = largest / steps
    const scale = scales[row]!
    if (scale === 0) continue
    for (let at = from; at < from + columns; at++) {
      int8[at] = Math.max(-steps, Math.min(steps, Math.round(values[at]! / scale)))
    }
  }
  return { int8, scales }
}

/** The bytes of a model.safetensors → those of the page's file. @throws Refusal 'file-broken' */
export function quantize(reference: Uint8Array): Uint8Array {
  const entries: Record<string, FileEntry> = {}
  for (const [name, tensor] of readSafetensors(reference, 'model.safetensors')) {
    const values = tensor.read()
    const [rows] = tensor.shape
    if (tensor.shape.length !== 2 || rows === undefined) {
      entries[name] = { dtype: 'F32', shape: tensor.shape, bytes: bytesOf(values) }
      continue
    }
    const { int8, scales } = quantizeRows(values, rows)
    entries[name] = { dtype: 'I8', shape: tensor.shape, bytes: bytesOf(int8) }
    entries[`${name}.scale`] = { dtype: 'F32', shape: [rows], bytes: bytesOf(scales) }
  }
  return writeSafetensors(entries)
}
