/** config.json of Hugging Face's BERT, OpenAI GPT and GPT-2 → the shape of a Transformer that `models/` can run. */
import * as v from 'valibot'
import type { Activation, TransformerConfig } from '../trace/config.ts'
import { activationOf, epsilon, layerCount, parse, positive, unsupported } from './configFields.ts'
import { elmoModelType } from './elmo.ts'
import type { ModelType } from './names.ts'

/** What config.json says: the Transformer's shape, and whether the token head has the token table's own numbers. */
export interface CheckpointConfig {
  readonly modelType: ModelType
  readonly config: TransformerConfig
  readonly tied: boolean
}

const tied = v.nullish(v.boolean(), true)

/** Names and defaults of `transformers.BertConfig`. */
const bertFile = v.object({
  vocab_size: positive,
  hidden_size: positive,
  num_hidden_layers: layerCount,
  num_attention_heads: positive,
  intermediate_size: positive,
  max_position_embeddings: positive,
  type_vocab_size: v.optional(positive, 2),
  hidden_act: v.optional(v.string(), 'gelu'),
  layer_norm_eps: v.optional(epsilon, 1e-12),
  position_embedding_type: v.nullish(v.string(), 'absolute'),
  is_decoder: v.optional(v.boolean(), false),
  add_cross_attention: v.optional(v.boolean(), false),
  tie_word_embeddings: tied,
})

/** Names and defaults that `transformers.OpenAIGPTConfig` and `GPT2Config` share. */
const gptEntries = {
  vocab_size: positive,
  n_embd: positive,
  n_layer: layerCount,
  n_head: positive,
  n_positions: positive,
  layer_norm_epsilon: v.optional(epsilon, 1e-5),
  tie_word_embeddings: tied,
}
const gpt1File = v.object({ ...gptEntries, afn: v.optional(v.string(), 'gelu') })
const gpt2File = v.object({
  ...gptEntries,
  n_inner: v.nullish(positive),
  activation_function: v.optional(v.string(), 'gelu_new'),
  scale_attn_weights: v.optional(v.boolean(), true),
  scale_attn_by_inverse_layer_idx: v.optional(v.boolean(), false),
  add_cross_attention: v.optional(v.boolean(), false),
})

/** `ACT_FNS` of `modeling_openai.py`, where "gelu" is the tanh form. */
const gpt1Activations: Readonly<Record<string, Activation>> = { gelu: 'gelu-tanh', relu: 'relu' }

/** Refuses widths that do not divide among the heads. */
function checked(config: TransformerConfig): TransformerConfig {
  if (config.width % config.heads === 0) return config
  throw unsupported(`its width ${config.width} does not divide into ${config.heads} heads`)
}

function readBert(json: unknown): CheckpointConfig {
  const file = parse(bertFile, json)
  if (file.position_embedding_type !== 'absolute') {
    throw unsupported(
      `its positions are "${file.position_embedding_type}", and only absolute ones can be run`,
    )
  }
  if (file.is_decoder) throw unsupported('it is a BERT turned into a decoder')
  if (file.add_cross_attention) throw unsupported('it has cross-attention')
  const config = checked({
    kind: 'bert',
    vocabulary: file.vocab_size,
    width: file.hidden_size,
    layers: file.num_hidden_layers,
    heads: file.num_attention_heads,
    feedForward: file.intermediate_size,
    positions: file.max_position_embeddings,
    segments: file.type_vocab_size,
    norm: 'post',
    activation: activationOf(file.hidden_act),
    epsilon: file.layer_norm_eps,
  })
  return { modelType: 'bert', config, tied: file.tie_word_embeddings }
}

/** What the two GPTs have in common. */
function gptShape(file: v.InferOutput<typeof gpt1File> | v.InferOutput<typeof gpt2File>) {
  return {
    kind: 'gpt' as const,
    vocabulary: file.vocab_size,
    width: file.n_embd,
    layers: file.n_layer,
    heads: file.n_head,
    feedForward: 4 * file.n_embd,
    positions: file.n_positions,
    segments: 0,
    epsilon: file.layer_norm_epsilon,
  }
}

function readGpt1(json: unknown): CheckpointConfig {
  const file = parse(gpt1File, json)
  const activation = activationOf(file.afn, gpt1Activations)
  const config = checked({ ...gptShape(file), norm: 'post', activation })
  return { modelType: 'openai-gpt', config, tied: file.tie_word_embeddings }
}

function readGpt2(json: unknown): CheckpointConfig {
  const file = parse(gpt2File, json)
  if (!file.scale_attn_weights) throw unsupported('its attention scores are not divided by √d_head')
  if (file.scale_attn_by_inverse_layer_idx)
    throw unsupported('its attention scores are divided by the layer number')
  if (file.add_cross_attention) throw unsupported('it has cross-attention')
  const shape = gptShape(file)
  const config = checked({
    ...shape,
    feedForward: file.n_inner ?? shape.feedForward,
    norm: 'pre',
    activation: activationOf(file.activation_function),
  })
  return { modelType: 'gpt2', config, tied: file.tie_word_embeddings }
}

const readers: Readonly<Record<ModelType, (json: unknown) => CheckpointConfig>> = {
  bert: readBert,
  'openai-gpt': readGpt1,
  gpt2: readGpt2,
}

const isKnown = (name: string): name is ModelType => Object.hasOwn(readers, name)

/**
 * Reads a parsed config.json.
 *
 * @throws Refusal 'file-broken' where a field is missing or no number of its kind; 'checkpoint-unsupported' where the
 * model is one that `models/` would not run exactly as it was trained
 */
export function readConfig(json: unknown): CheckpointConfig {
  const { model_type } = parse(v.object({ model_type: v.string() }), json)
  if (isKnown(model_type)) return readers[model_type](json)
  throw unsupported(
    `its model_type is "${model_type}", and only ${[...Object.keys(readers), elmoModelType].join(', ')} can be run`,
  )
}

/** Whether a parsed config.json is an ELMo-twin's, which has a reader of its own. */
export const isElmoConfig = (json: unknown): boolean =>
  v.is(v.object({ model_type: v.literal(elmoModelType) }), json)
