/**
 * The safetensors format (github.com/huggingface/safetensors, "Format"): eight bytes with the length of a JSON header,
 * the header, then the numbers of all tensors end to end, little-endian and row-major.
 */
import * as v from 'valibot'
import { Refusal } from '../trace/refusal.ts'
import { decodeFloat16 } from './float16.ts'

/** A tensor as the file names it; its numbers are decoded only when they are asked for. */
export interface FileTensor {
  readonly shape: readonly number[]
  /** Decodes to float32, row-major. Throws Refusal 'file-broken' where a number is not finite. */
  read(): Float32Array
}

/** Bytes per number of the types that can be read. */
const widths = { F64: 8, F32: 4, F16: 2, BF16: 2, I8: 1 } as const
type ReadableType = keyof typeof widths

/** Bytes per number of types that a file may hold beside those that are read, e.g. GPT-2's Boolean mask buffers. */
const otherWidths: Readonly<Record<string, number>> = {
  BOOL: 1,
  U8: 1,
  I16: 2,
  U16: 2,
  I32: 4,
  U32: 4,
  I64: 8,
  U64: 8,
}

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const entry = v.strictObject({ dtype: v.string(), shape: v.array(size), data_offsets: v.tuple([size, size]) })
type Entry = v.InferOutput<typeof entry>
type Broken = (reason: string) => Refusal

/** The published parsers accept no longer header. */
const longestHeader = 100_000_000

const isReadable = (dtype: string): dtype is ReadableType => dtype in widths
const count = (shape: readonly number[]) => shape.reduce((product, axis) => product * axis, 1)

function decode(dtype: ReadableType, bytes: Uint8Array): Float32Array {
  // A copy of its own: typed arrays must begin at a multiple of their width, tensors in a file need not.
  const { buffer } = new Uint8Array(bytes)
  switch (dtype) {
    case 'F64':
      return Float32Array.from(new Float64Array(buffer))
    case 'F32':
      return new Float32Array(buffer)
    case 'F16':
      return decodeFloat16(new Uint16Array(buffer))
    case 'BF16':
      // The upper half of a float32.
      return new Float32Array(Uint32Array.from(new Uint16Array(buffer), (half) => half << 16).buffer)
    case 'I8':
      return Float32Array.from(new Int8Array(buffer))
  }
}

/** Keys of the outermost object that stand there twice: JSON.parse would keep the last in silence. */
function firstDuplicate(json: string): string | undefined {
  const seen = new Set<string>()
  let depth = 0
  for (const [token, text, colon] of json.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
    if (text === undefined) depth += token === '{' || token === '[' ? 1 : -1
    else if (depth === 1 && colon !== undefined) {
      if (seen.has(text)) return text
      seen.add(text)
    }
  }
  return undefined
}

/** The header's entries, each of the right form; `__metadata__` is left out. */
function parseHeader(bytes: Uint8Array, broken: Broken): Map<string, Entry> {
  let parsed: unknown
  let json: string
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    parsed = JSON.parse(json)
  } catch {
    throw broken('its header is not JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw broken('its header is not a JSON object')
  }
  const duplicate = firstDuplicate(json)
  if (duplicate !== undefined) throw broken(`its header names ${duplicate} twice`)
  const entries = new Map<string, Entry>()
  for (const [name, value] of Object.entries(parsed)) {
    if (name === '__metadata__') continue
    const result = v.safeParse(entry, value)
    if (!result.success) throw broken(`its header describes ${name} wrongly (${result.issues[0].message})`)
    entries.set(name, result.output)
  }
  return entries
}

/** Every byte after the header belongs to one tensor, and to no other: the format allows neither holes nor overlaps. */
function checkRanges(entries: ReadonlyMap<string, Entry>, available: number, broken: Broken): void {
  const ranges = [...entries].map(
    ([
      name,
      {
        data_offsets: [from, to],
      },
    ]) => ({ name, from, to }),
  )
  ranges.sort((a, b) => a.from - b.from || a.to - b.to)
  let end = 0
  for (const { name, from, to } of ranges) {
    if (to < from || to > available) throw broken(`the numbers of ${name} lie outside the file`)
    if (from < end) throw broken(`the numbers of ${name} overlap another tensor's`)
    if (from > end) throw broken(`the ${from - end} bytes before ${name} belong to no tensor`)
    end = to
  }
  if (end < available) throw broken(`its last ${available - end} bytes belong to no tensor`)
}

/** int8 rows times their scales: `values` [rows, …], `scales` one a row; changes `values`. */
function scaleRows(values: Float32Array, scales: Float32Array): Float32Array {
  const columns = values.length / scales.length
  for (let at = 0; at < values.length; at++) values[at]! *= scales[Math.floor(at / columns)]!
  return values
}

/**
 * Reads the header and checks it against the file: every tensor has as many bytes as its shape asks for, and every byte
 * belongs to one tensor. An I8 tensor `name` beside an F32 `name.scale` with one number a row is read as scale · int8;
 * the scale is then no tensor of its own.
 *
 * @param file the file's name, for the sentence of a refusal
 * @throws Refusal 'file-broken'
 */
export function readSafetensors(bytes: Uint8Array, file: string): ReadonlyMap<string, FileTensor> {
  const broken: Broken = (reason) => new Refusal('file-broken', { file, reason })
  if (bytes.length < 8) throw broken('it is too short for a safetensors file')
  const length = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true)
  if (length > BigInt(Math.min(longestHeader, bytes.length - 8))) {
    throw broken(`its header would be ${length} bytes long, and the file has ${bytes.length}`)
  }
  const start = 8 + Number(length)
  const entries = parseHeader(bytes.subarray(8, start), broken)
  checkRanges(entries, bytes.length - start, broken)

  const numbers = (name: string, { dtype, data_offsets: [from, to] }: Entry): Float32Array => {
    if (!isReadable(dtype))
      throw broken(`${name} is of the type ${dtype}, which is none of ${Object.keys(widths)}`)
    const values = decode(dtype, bytes.subarray(start + from, start + to))
    if (!values.every(Number.isFinite)) throw broken(`${name} holds a value that is not a finite number`)
    return values
  }
  const tensors = new Map<string, FileTensor>()
  for (const [name, described] of entries) {
    const { dtype, shape, data_offsets } = described
    const width = isReadable(dtype) ? widths[dtype] : otherWidths[dtype]
    const found = data_offsets[1] - data_offsets[0]
    if (width !== undefined && count(shape) * width !== found) {
      throw broken(`${name} has ${found} bytes, but [${shape}] of ${dtype} needs ${count(shape) * width}`)
    }
    tensors.set(name, { shape, read: () => numbers(name, described) })
  }
  for (const [name, described] of entries) {
    if (described.dtype !== 'I8') continue
    const scale = entries.get(`${name}.scale`)
    if (scale?.dtype !== 'F32' || count(scale.shape) !== described.shape[0]) {
      throw broken(`${name} is of the type I8 and lacks ${name}.scale, F32, one number a row`)
    }
    tensors.delete(`${name}.scale`)
    tensors.set(name, {
      shape: described.shape,
      read: () => scaleRows(numbers(name, described), numbers(`${name}.scale`, scale)),
    })
  }
  return tensors
}
