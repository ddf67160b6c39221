/** What the readers of config.json have in common: field types, activations, and how they refuse. */
import * as v from 'valibot'
import type { Activation } from '../trace/config.ts'
import { Refusal } from '../trace/refusal.ts'

export const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/** A limit far above every published model, so that a hostile file cannot make the page count to a billion. */
export const layerCount = v.pipe(positive, v.maxValue(1024))
export const epsilon = v.pipe(v.number(), v.finite(), v.gtValue(0))

/** `transformers.activations.ACT2FN`: the functions that `models/` has. */
const activations: Readonly<Record<string, Activation>> = {
  gelu: 'gelu',
  gelu_python: 'gelu',
  gelu_new: 'gelu-tanh',
  gelu_fast: 'gelu-tanh',
  gelu_pytorch_tanh: 'gelu-tanh',
  relu: 'relu',
}

export const unsupported = (reason: string) => new Refusal('checkpoint-unsupported', { reason })

/** @throws Refusal 'checkpoint-unsupported' for a name that is not `known` */
export function activationOf(
  name: string,
  known: Readonly<Record<string, Activation>> = activations,
): Activation {
  const activation = Object.hasOwn(known, name) ? known[name] : undefined
  if (activation) return activation
  throw unsupported(`its activation is "${name}", and only ${Object.keys(known).join(', ')} can be run`)
}

/** @throws Refusal 'file-broken' naming the field */
export function parse<Schema extends v.GenericSchema>(schema: Schema, json: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json)
  if (result.success) return result.output
  const [issue] = result.issues
  const place = v.getDotPath(issue)
  throw new Refusal('file-broken', {
    file: 'config.json',
    reason: place ? `${place}: ${issue.message}` : issue.message,
  })
}
