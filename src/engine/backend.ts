import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import { env, getBackend, matMul, setBackend, tidy } from '@tensorflow/tfjs-core'
import { Refusal } from '../trace/refusal.ts'
import type { Backend } from '../trace/trace.ts'
import type { BackendChoice } from './protocol.ts'

// tfjs's threads never become ready after Vite's minifier, and gain nothing for models of this size.
env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
setWasmPaths({
  'tfjs-backend-wasm.wasm': plainWasm,
  'tfjs-backend-wasm-simd.wasm': simdWasm,
  'tfjs-backend-wasm-threaded-simd.wasm': simdWasm,
})

/** Code of the backends that most visitors never need, loaded when they do. */
const code: { readonly [Name in Backend]: () => Promise<unknown> } = {
  wasm: () => Promise.resolve(),
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
  webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  webgpu: () => import('@tensorflow/tfjs-backend-webgpu'),
}

/**
 * Makes a backend the one that computes: the one that was chosen; for 'auto' wasm, else cpu.
 *
 * @throws Refusal 'backend-unavailable'; then the one before computes on
 */
export async function chooseBackend(choice: BackendChoice): Promise<Backend> {
  const before = getBackend()
  const candidates: readonly Backend[] = choice === 'auto' ? ['wasm', 'cpu'] : [choice]
  for (const candidate of candidates) if (await canStart(candidate)) return candidate
  if (before) await setBackend(before)
  throw new Refusal('backend-unavailable', { backend: choice })
}

/** Starts a backend and lets it compute 1 · 3 + 2 · 4: some start and then give zeros. */
async function canStart(backend: Backend): Promise<boolean> {
  try {
    await code[backend]()
    if (!(await setBackend(backend))) return false
    const product = tidy(() => matMul([[1, 2]], [[3], [4]]))
    const [value] = await product.data()
    product.dispose()
    return value === 11
  } catch {
    return false
  }
}
