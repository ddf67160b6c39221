import { Refusal } from '../trace/refusal.ts'
import type { ElmoId, ModelId, TransformerId } from '../trace/request.ts'
import { fetchFile } from './fetchFile.ts'
import type { Twin, TwinFile } from './manifest.ts'
import {
  type LoadedElmo,
  type LoadedModel,
  type LoadedTransformer,
  loadModel,
  untrainedModel,
} from './model.ts'

/** Seed of the untrained twins' weights. */
const untrainedSeed = 1

/** What a model is made of; the untrained ones have no weights file. */
interface Files {
  readonly twin: Twin
  readonly tokenizerJson: unknown
  readonly weights: Uint8Array | null
}

/** The models on offer: their files, fetched when first wanted and then kept, and their weights on the backend. */
export class Models {
  readonly #twins: readonly Twin[]
  readonly #onProgress: (model: ModelId, loaded: number, total: number) => void
  /** By address. One that failed is forgotten, so that the next request tries again. */
  readonly #downloads = new Map<string, Promise<Uint8Array>>()
  /** Ends with the last weights asked for. They come one after the other: on a slow line the first are there sooner. */
  #weightsLine: Promise<unknown> = Promise.resolve()
  readonly #files = new Map<ModelId, Files>()
  readonly #loaded = new Map<ModelId, LoadedModel>()

  constructor(twins: readonly Twin[], onProgress: (model: ModelId, loaded: number, total: number) => void) {
    this.#twins = twins
    this.#onProgress = onProgress
  }

  /** Fetches what a model is made of. @throws Refusal 'weights-unreachable' or 'file-broken' */
  async fetch(id: ModelId): Promise<void> {
    const twin = this.#twins.find((twin) => id.startsWith(twin.id))
    if (!twin) {
      throw new Refusal('weights-unreachable', { file: id, reason: 'this site was built without it' })
    }
    const [tokenizer, weights] = await Promise.all([
      this.#once(twin.tokenizer, () => fetchFile(twin.tokenizer, () => undefined)),
      id === twin.id ? this.#once(twin.weights, () => this.#fetchWeights(id, twin.weights)) : null,
    ])
    const tokenizerJson: unknown = JSON.parse(new TextDecoder().decode(tokenizer))
    this.#files.set(id, { twin, tokenizerJson, weights })
  }

  /**
   * A model whose files were fetched, its weights on the present backend.
   * @throws Refusal 'file-broken', 'checkpoint-unsupported', 'tensor-missing' or 'tensor-shape'
   */
  get(id: ModelId): LoadedModel {
    let model = this.#loaded.get(id)
    if (!model) {
      model = this.#load(id)
      this.#loaded.set(id, model)
    }
    return model
  }

  /** The same, of a kind that the id tells. */
  transformer = (id: TransformerId) => this.get(id) as LoadedTransformer
  elmo = (id: ElmoId) => this.get(id) as LoadedElmo

  /** Frees all weights. The files are kept, so that `get` can put them on another backend. */
  dispose(): void {
    for (const model of this.#loaded.values()) model.dispose()
    this.#loaded.clear()
  }

  #load(id: ModelId): LoadedModel {
    const files = this.#files.get(id)
    if (!files) throw new Error(`${id} has to be fetched first`)
    const { twin, tokenizerJson, weights } = files
    const common = { id, configJson: twin.config, tokenizerJson }
    if (!weights) return untrainedModel(common, untrainedSeed)
    const weightsHash = twin.weights.sha256.slice(0, 16)
    return loadModel({ ...common, origin: 'trained', weightsBytes: weights, weightsHash })
  }

  #fetchWeights(id: ModelId, file: TwinFile): Promise<Uint8Array> {
    const weights = this.#weightsLine.then(() =>
      fetchFile(file, (loaded) => this.#onProgress(id, loaded, file.bytes)),
    )
    this.#weightsLine = weights.catch(() => undefined)
    return weights
  }

  #once({ file }: TwinFile, fetchIt: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const before = this.#downloads.get(file)
    if (before) return before
    const download = fetchIt()
    this.#downloads.set(file, download)
    download.catch(() => this.#downloads.delete(file))
    return download
  }
}
