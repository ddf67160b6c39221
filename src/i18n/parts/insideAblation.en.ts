/** The words of ablation. */
export default {
  intro:
    'Switch something off and run the sentence again: a head hands zeros to Wᴼ; an attention or a feed-forward network adds zeros to the residual stream. All {norms, number} LayerNorms stay. Nothing else is changed, and nothing is trained anew.',
  targetActual: 'Followed: ln p of “{token}”, the token that stands at this place.',
  targetNext: 'Followed: ln p of “{token}”, the token that really follows “{place}”.',
  targetTop: 'Followed: ln p of “{token}”, the likeliest token at “{place}”; the true one is not known.',
  progressLabel: 'Parts tried',
  progress: '{done, number} of {all, number} parts tried, one at a time',
  stop: 'Stop',
  goOn: 'Go on',
  gridCaption:
    '{model} at “{place}”: change of ln p(“{token}”) when this part alone is off. Below 0: it was needed.',
  press: 'Press a cell to switch the part off.',
  block: 'Block',
  head: 'head {head, number}',
  attention: 'attention',
  feedForward: 'feed-forward',
  switch: 'Block {layer, number}, {part}:',
  isOff: 'off',
  allOn: 'Switch everything on',
  switchedOff:
    '{count, plural, =0 {Nothing is switched off: this is the ordinary run, to the bit.} one {# part is switched off.} other {# parts are switched off.}}',
  beforeAfter: 'The likeliest tokens, before and after',
  token: 'token',
  before: 'everything on',
  after: 'with these parts off',
  change: 'change of ln p',
  standing: '{p} (rank {rank, number})',
  needsTitle: 'Looking is not needing',
  strongest:
    'Looks most strongly at another word: <b>block {layer, number}, head {head, number}</b>, from “{token}” at “{key}” with weight {weight}. Without it ln p changes by <b>{change}</b>: number {place, number} of {count, number} by need.',
  needed:
    'Needed most: <b>block {layer, number}, head {head, number}</b>, without which ln p changes by <b>{change}</b>. It looks at no other word with more than {weight} (“{key}”): number {place, number} of {count, number} by its look.',
  same: 'Here the head that looks most strongly is also the one that is needed most. At another token it need not be.',
  seek: 'Find a token where the strongest look matters little',
  inVain:
    'Tried at every token: in this sentence the head that looks most strongly is always among the more needed half.',
  noWord: 'There is no other word to look at here.',
  notExplanation:
    'A strong line shows where a head looks, not what the prediction hangs on: attention is not explanation (Jain & Wallace 2019; what may still be said of it: Wiegreffe & Pinter 2019). An ablation asks the model itself, and it too has limits: other heads can step in, and a model with a part missing is one that was never trained.',
  headsTable: 'All heads: look and need',
  where: 'head',
  whereHead: 'block {layer, number}, head {head, number}',
  looksAt: 'looks most at',
  weight: 'weight',
}
