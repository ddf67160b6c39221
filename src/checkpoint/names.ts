/**
 * The names that Hugging Face's checkpoints give to our parameters, and how their tensors lie.
 *
 * A Linear (all of BERT's kernels, every decoder) keeps [out, in]; the GPTs' Conv1D keeps [in, out], as ours lie.
 * Buffers in a file that are no parameters (GPT-2's `attn.bias`, BERT's `position_ids`) have no line here and are not read.
 */

/** Where one of our parameters stands in a file. */
export interface Origin {
  /**
   * The file's tensors, each with the names that it may have, the usual one first. More than one tensor are joined
   * along the last axis: BERT's query, key and value.
   */
  readonly tensors: readonly (readonly string[])[]
  /** Whether each has to be transposed to be [in, out]. */
  readonly transposed: boolean
}

/** The path of a module or table in our tree → the file's, `*` being the layer's number. */
type Names = Readonly<Record<string, readonly string[]>>

interface Family {
  /** Files of the bare model, without heads, leave this out. */
  readonly prefix: string
  readonly names: Names
  readonly kernels: 'Linear' | 'Conv1D'
}

/** `BertForPreTraining`, and in it `BertForMaskedLM` and `BertModel`. */
const bert: Family = {
  prefix: 'bert.',
  kernels: 'Linear',
  names: {
    'embeddings.tokens': ['bert.embeddings.word_embeddings.weight'],
    'embeddings.positions': ['bert.embeddings.position_embeddings.weight'],
    'embeddings.segments': ['bert.embeddings.token_type_embeddings.weight'],
    'embeddings.norm': ['bert.embeddings.LayerNorm'],
    'blocks.*.attention.input': [
      'bert.encoder.layer.*.attention.self.query',
      'bert.encoder.layer.*.attention.self.key',
      'bert.encoder.layer.*.attention.self.value',
    ],
    'blocks.*.attention.output': ['bert.encoder.layer.*.attention.output.dense'],
    'blocks.*.attention.norm': ['bert.encoder.layer.*.attention.output.LayerNorm'],
    'blocks.*.feedForward.input': ['bert.encoder.layer.*.intermediate.dense'],
    'blocks.*.feedForward.output': ['bert.encoder.layer.*.output.dense'],
    'blocks.*.feedForward.norm': ['bert.encoder.layer.*.output.LayerNorm'],
    'head.transform': ['cls.predictions.transform.dense'],
    'head.norm': ['cls.predictions.transform.LayerNorm'],
    'head.decoder': ['cls.predictions.decoder.weight'],
    'head.bias': ['cls.predictions.bias'],
    pooler: ['bert.pooler.dense'],
    nextSentence: ['cls.seq_relationship'],
  },
}

/** The block is named alike in both GPTs. */
const gptBlock: Names = {
  'blocks.*.attention.input': ['transformer.h.*.attn.c_attn'],
  'blocks.*.attention.output': ['transformer.h.*.attn.c_proj'],
  'blocks.*.attention.norm': ['transformer.h.*.ln_1'],
  'blocks.*.feedForward.input': ['transformer.h.*.mlp.c_fc'],
  'blocks.*.feedForward.output': ['transformer.h.*.mlp.c_proj'],
  'blocks.*.feedForward.norm': ['transformer.h.*.ln_2'],
  'head.decoder': ['lm_head.weight'],
}

/** `OpenAIGPTLMHeadModel` and `OpenAIGPTModel`. */
const gpt1: Family = {
  prefix: 'transformer.',
  kernels: 'Conv1D',
  names: {
    ...gptBlock,
    'embeddings.tokens': ['transformer.tokens_embed.weight'],
    'embeddings.positions': ['transformer.positions_embed.weight'],
  },
}

/** `GPT2LMHeadModel` and `GPT2Model`. */
const gpt2: Family = {
  prefix: 'transformer.',
  kernels: 'Conv1D',
  names: {
    ...gptBlock,
    'embeddings.tokens': ['transformer.wte.weight'],
    'embeddings.positions': ['transformer.wpe.weight'],
    finalNorm: ['transformer.ln_f'],
  },
}

/** By `model_type`. */
const families = { bert, 'openai-gpt': gpt1, gpt2 } as const

export type ModelType = keyof typeof families

/** What a parameter of a module is called in a file: in PyTorch, and in files converted from BERT's first release. */
const suffixes: Readonly<Record<string, readonly string[]>> = {
  kernel: ['weight'],
  bias: ['bias'],
  scale: ['weight', 'gamma'],
  shift: ['bias', 'beta'],
}

/** Files without a decoder of their own may still keep its bias under the decoder's name. */
const synonyms: Readonly<Record<string, string>> = { 'cls.predictions.bias': 'cls.predictions.decoder.bias' }

/** The origin of the parameter at `path`, e.g. `blocks.0.attention.input.kernel`. */
export function originOf(path: string, modelType: ModelType): Origin {
  const { prefix, names, kernels } = families[modelType]
  const layer = /\.(\d+)\./.exec(path)?.[1] ?? ''
  const starred = path.replace(/\.\d+\./, '.*.')
  const dot = starred.lastIndexOf('.')
  const leaf = starred.slice(dot + 1)
  const table = names[starred]
  const module = names[starred.slice(0, dot)]
  const spellings = (name: string) => {
    const complete = table ? [name] : suffixes[leaf]!.map((suffix) => `${name}.${suffix}`)
    const all = complete.flatMap((one) => [one, synonyms[one] ?? one])
    return [...new Set(all.flatMap((one) => [one, one.replace(prefix, '')]))]
  }
  const found = table ?? module
  if (!found) throw new Error(`no name in a ${modelType} file for ${path}`)
  return {
    tensors: found.map((name) => spellings(name.replace('*', layer))),
    transposed: starred === 'head.decoder' || (leaf === 'kernel' && kernels === 'Linear'),
  }
}
