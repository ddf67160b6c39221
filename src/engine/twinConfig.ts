import { isElmoConfig, readConfig } from '../checkpoint/config.ts'
import { readElmoConfig } from '../checkpoint/elmo.ts'
import type { ElmoConfig, TransformerConfig } from '../trace/config.ts'
import type { Twin } from './manifest.ts'

/**
 * The shape of a twin, from its config.json; no weights are needed.
 *
 * @throws Refusal 'file-broken' or 'checkpoint-unsupported'
 */
export const twinConfig = ({ config }: Twin): TransformerConfig | ElmoConfig =>
  isElmoConfig(config) ? readElmoConfig(config) : readConfig(config).config
