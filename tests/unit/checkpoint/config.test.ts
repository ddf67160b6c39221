import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/checkpoint/config.ts'
import { Refusal } from '../../../src/trace/refusal.ts'

/** config.json of bert-base-uncased, openai-gpt and gpt2, as published, without what does not bear on the numbers. */
const published = {
  bert: {
    model_type: 'bert',
    vocab_size: 30522,
    hidden_size: 768,
    num_hidden_layers: 12,
    num_attention_heads: 12,
    intermediate_size: 3072,
    max_position_embeddings: 512,
    type_vocab_size: 2,
    hidden_act: 'gelu',
    layer_norm_eps: 1e-12,
  },
  gpt1: {
    model_type: 'openai-gpt',
    vocab_size: 40478,
    n_embd: 768,
    n_layer: 12,
    n_head: 12,
    n_positions: 512,
    n_ctx: 512,
    afn: 'gelu',
    layer_norm_epsilon: 1e-5,
  },
  gpt2: {
    model_type: 'gpt2',
    vocab_size: 50257,
    n_embd: 768,
    n_layer: 12,
    n_head: 12,
    n_positions: 1024,
    n_ctx: 1024,
    activation_function: 'gelu_new',
    layer_norm_epsilon: 1e-5,
  },
}

function refusal(json: unknown): string {
  try {
    readConfig(json)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return 'no refusal'
}

describe('the published configurations', () => {
  const base = { width: 768, layers: 12, heads: 12, feedForward: 3072 }

  test('of BERT: post-LN, exact GELU, ε 1e-12, two segments', () => {
    const expected = {
      ...base,
      kind: 'bert',
      vocabulary: 30522,
      positions: 512,
      segments: 2,
      norm: 'post',
      activation: 'gelu',
      epsilon: 1e-12,
    }
    expect(readConfig(published.bert)).toEqual({ modelType: 'bert', config: expected, tied: true })
  })

  test('of GPT: post-LN, and its "gelu" is the tanh form', () => {
    const expected = {
      ...base,
      kind: 'gpt',
      vocabulary: 40478,
      positions: 512,
      segments: 0,
      norm: 'post',
      activation: 'gelu-tanh',
      epsilon: 1e-5,
    }
    expect(readConfig(published.gpt1)).toEqual({ modelType: 'openai-gpt', config: expected, tied: true })
  })

  test('of GPT-2: pre-LN, tanh GELU', () => {
    const expected = {
      ...base,
      kind: 'gpt',
      vocabulary: 50257,
      positions: 1024,
      segments: 0,
      norm: 'pre',
      activation: 'gelu-tanh',
      epsilon: 1e-5,
    }
    expect(readConfig(published.gpt2)).toEqual({ modelType: 'gpt2', config: expected, tied: true })
  })

  test('n_inner widens the feed-forward layer, null leaves it at 4 d', () => {
    expect(readConfig({ ...published.gpt2, n_inner: 100 }).config.feedForward).toBe(100)
    expect(readConfig({ ...published.gpt2, n_inner: null }).config.feedForward).toBe(3072)
  })
})

describe('what would not run exactly is refused with the reason:', () => {
  test.each([
    [{ ...published.bert, position_embedding_type: 'relative_key' }, 'relative_key'],
    [{ ...published.bert, is_decoder: true }, 'decoder'],
    [{ ...published.bert, add_cross_attention: true }, 'cross-attention'],
    [{ ...published.bert, hidden_act: 'silu' }, 'silu'],
    [{ ...published.bert, hidden_act: 'constructor' }, 'constructor'],
    [{ ...published.bert, num_attention_heads: 7 }, 'does not divide into 7 heads'],
    [{ ...published.gpt1, afn: 'silu' }, 'silu'],
    [{ ...published.gpt2, scale_attn_by_inverse_layer_idx: true }, 'layer number'],
    [{ ...published.gpt2, scale_attn_weights: false }, 'not divided'],
    [{ ...published.gpt2, add_cross_attention: true }, 'cross-attention'],
    [{ model_type: 'llama' }, 'model_type is "llama"'],
    [{ model_type: 'toString' }, 'model_type is "toString"'],
  ])('%j', (json, reason) => {
    expect(refusal(json)).toMatch(/^This checkpoint is not supported: /)
    expect(refusal(json)).toContain(reason)
  })
})

test.each([
  [null, 'config.json'],
  [[], 'model_type'],
  ['bert', 'config.json'],
  [{}, 'model_type'],
  [{ model_type: 'bert' }, 'vocab_size'],
  [{ ...published.bert, hidden_size: '768' }, 'hidden_size'],
  [{ ...published.bert, num_hidden_layers: 1e9 }, 'num_hidden_layers'],
  [{ ...published.bert, layer_norm_eps: 0 }, 'layer_norm_eps'],
  [{ ...published.gpt2, n_head: 0 }, 'n_head'],
  [{ ...published.gpt1, n_embd: 1.5 }, 'n_embd'],
])('a broken config.json is refused, and the field is named: %j', (json, field) => {
  expect(refusal(json)).toMatch(/^The file config.json cannot be read: /)
  expect(refusal(json)).toContain(field)
})
