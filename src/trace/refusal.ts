/** Every reason for which a request, an address or a file can be refused, with what its sentence needs. */
export interface RefusalDetails {
  'unknown-model': { model: string; known: string }
  'bad-request': { what: string }
  'text-too-long': { tokens: number; limit: number }
  'pad-below-length': { padTo: number; tokens: number }
  'pad-above-limit': { padTo: number; limit: number }
  'mask-unknown': { mask: string }
  'mask-shape': { rows: number; columns: number; expected: number }
  'mask-values': { value: string }
  'mask-without-attention': Record<never, never>
  'piece-unknown': { piece: string; reads: string }
  'id-out-of-range': { id: string; vocabulary: number }
  'weights-unreachable': { file: string; reason: string }
  'file-broken': { file: string; reason: string }
  'checkpoint-unsupported': { reason: string }
  'tensor-missing': { name: string }
  'tensor-shape': { name: string; found: string; expected: string }
  'backend-unavailable': { backend: string }
  'worker-died': Record<never, never>
  cancelled: Record<never, never>
}

export type RefusalCode = keyof RefusalDetails

type Sentences = { readonly [Code in RefusalCode]: (details: RefusalDetails[Code]) => string }

const sentences: Sentences = {
  'unknown-model': ({ model, known }) => `There is no model "${model}"; choose one of ${known}.`,
  'bad-request': ({ what }) => `This request cannot be run: ${what}.`,
  'text-too-long': ({ tokens, limit }) =>
    `The text is ${tokens} tokens long, specials included, and the model has ${limit} positions; shorten it.`,
  'pad-below-length': ({ padTo, tokens }) =>
    `padTo is ${padTo}, but the text already has ${tokens} tokens; give ${tokens} or more.`,
  'pad-above-limit': ({ padTo, limit }) =>
    `padTo is ${padTo}, but the model has only ${limit} positions; give ${limit} or fewer.`,
  'mask-unknown': ({ mask }) =>
    `There is no mask ${mask}; use 'own', 'none', 'padding', 'look-ahead', 'padding+look-ahead', {prefix: n}, {window: n} or a T × T array of 0 and 1.`,
  'mask-shape': ({ rows, columns, expected }) =>
    `The mask has ${rows} × ${columns} cells, but the padded sequence has ${expected} tokens; give ${expected} × ${expected}.`,
  'mask-values': ({ value }) => `A mask holds only 0 (forbidden) and 1 (may look); it contains ${value}.`,
  'mask-without-attention': () =>
    'ELMo takes no mask: it has no attention, and each of its LSTMs reads one way by construction; leave mask out.',
  'piece-unknown': ({ piece, reads }) =>
    `There is no piece "${piece}" in the vocabulary; it would be read as ${reads}.`,
  'id-out-of-range': ({ id, vocabulary }) => `${id} is no token id; ids run from 0 to ${vocabulary - 1}.`,
  'weights-unreachable': ({ file, reason }) =>
    `The file ${file} could not be fetched (${reason}); check the connection and try again.`,
  'file-broken': ({ file, reason }) => `The file ${file} cannot be read: ${reason}.`,
  'checkpoint-unsupported': ({ reason }) => `This checkpoint is not supported: ${reason}.`,
  'tensor-missing': ({ name }) => `The checkpoint lacks the tensor ${name}.`,
  'tensor-shape': ({ name, found, expected }) =>
    `The tensor ${name} has the shape ${found}, but the configuration asks for ${expected}.`,
  'backend-unavailable': ({ backend }) =>
    `This browser cannot run the ${backend} backend; another one is used.`,
  'worker-died': () =>
    'The worker that computes the models stopped; it has been started again, and the text is kept.',
  cancelled: () => 'The request was cancelled.',
}

/** A request that cannot be met, with one clear sentence; `code` and `details` let the page say it in the user's language. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'Refusal'
  readonly code: Code
  readonly details: RefusalDetails[Code]

  constructor(code: Code, details: RefusalDetails[Code]) {
    super(sentences[code](details))
    this.code = code
    this.details = details
  }
}
