/** One file that the page can fetch, named by its content. */
export interface TwinFile {
  /** Relative to the page, e.g. `models/bert.0f3a91c2.safetensors`. */
  readonly file: string
  /** Size before any compression on the way. */
  readonly bytes: number
  /** SHA-256, hexadecimal. */
  readonly sha256: string
}

/** A figure of public/models/metrics.json. */
export interface Metric {
  readonly value: number
  /** How many places it was measured at. */
  readonly n: number
  /** 95 % bootstrap interval. */
  readonly interval: readonly [low: number, high: number]
  /** A sentence that says what was measured. */
  readonly definition: string
}

/** A trained twin as the page loads it; `models/manifest.json` holds all of them (docs/sharing.md, "Console"). */
export interface Twin {
  readonly id: 'bert' | 'gpt' | 'elmo'
  /** Number of parameters, tied weights counted once. */
  readonly parameters: number
  /** The checkpoint's config.json. */
  readonly config: Readonly<Record<string, unknown>>
  readonly weights: TwinFile
  readonly tokenizer: TwinFile
  /** What training/ measured on held-out text, by the key of its definition; empty until it has. */
  readonly metrics: Readonly<Record<string, Metric>>
}
