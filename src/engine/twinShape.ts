import { isElmoConfig, readConfig } from '../checkpoint/config.ts'
import { readElmoConfig } from '../checkpoint/elmo.ts'
import type { ElmoConfig, TransformerConfig } from '../trace/config.ts'
import type { Twin } from './manifest.ts'

/**
 * The shape that a twin's config.json describes.
 *
 * @throws Refusal 'file-broken' or 'checkpoint-unsupported'; the build has read the same file already
 */
export const twinShape = ({ config }: Twin): TransformerConfig | ElmoConfig =>
  isElmoConfig(config) ? readElmoConfig(config) : readConfig(config).config
