import { Refusal } from '../trace/refusal.ts'
import type { TwinFile } from './manifest.ts'

/** A download that brings nothing for so long has failed, milliseconds; a slow one that still drips has not. */
const patience = 30_000

/**
 * Fetches one of the files of the manifest and checks that it is the one.
 *
 * @param onProgress called with the bytes so far, as they come
 * @throws Refusal 'weights-unreachable' when it does not come, 'file-broken' when it is another file
 */
export async function fetchFile(
  { file, bytes, sha256 }: TwinFile,
  onProgress: (loaded: number) => void,
): Promise<Uint8Array> {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const broken = (reason: string) => new Refusal('file-broken', { file: name, reason })
  // Counted here and not read from Content-Length, which is missing or of the compressed body on many hosts.
  const content = new Uint8Array(bytes)
  let loaded = 0
  try {
    for await (const chunk of chunksOf(file)) {
      if (loaded + chunk.length > bytes) throw broken(`it is longer than ${bytes} bytes`)
      content.set(chunk, loaded)
      loaded += chunk.length
      onProgress(loaded)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refusal('weights-unreachable', { file: name, reason })
  }
  if (loaded < bytes) throw broken(`it has ${loaded} bytes instead of ${bytes}`)
  const digest = await sha256Of(content)
  if (digest !== null && digest !== sha256) throw broken('its content is not what its name promises')
  return content
}

/** The body of a file as it comes; throws when it stalls. */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  const stall = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => stall.abort(new Error(`nothing came for ${patience / 1000} s`)), patience)
  }
  try {
    wait()
    const response = await fetch(file, { signal: stall.signal })
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`)
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      wait()
      yield part.value
    }
  } finally {
    clearTimeout(timer)
    stall.abort()
  }
}

/** Hexadecimal; null where the page has no cryptography (plain http from another machine). */
async function sha256Of(content: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
