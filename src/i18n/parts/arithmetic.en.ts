/** The words of one cell's arithmetic. */
export default {
  title: 'One cell in full',
  of: '{model}, layer {layer, number}, head {head, number}',
  ofMean:
    '{model}, layer {layer, number}: a mean over heads has no arithmetic of its own; this is head {head, number}',
  close: 'Close',
  dot: 'q · k',
  dotNote: 'query of {row}, key of {column}: {width, number} products, summed',
  scale: '÷ √{width, number}',
  score: 'score',
  maskAllowed: 'mask: may look',
  maskForbidden: 'mask: forbidden',
  exp: 'exp',
  expNote: 'exp(score − largest allowed score of the row, {largest})',
  rowSum: 'row sum',
  rowSumNote: 'the same over the {count, plural, one {# key} other {# keys}} that this row may look at',
  weight: 'weight',
  timesValue: 'weight × v',
  timesValueNote: 'what {column} adds to the output of this head at {row}',
  sum: 'sum over the row',
  sumNote: 'output of this head at {row}: all keys, weighted',
  forbiddenText:
    'The mask adds −∞ to the score, and exp(−∞) is 0: the weight is exactly 0, whatever the score.',
  forbiddenRow: 'This row may look nowhere: there is nothing to sum over, and the output is a row of zeros.',
  zeros: 'all exactly 0',
  vector: '{count, plural, one {# number} other {# numbers}}',
  formula: 'The formula',
}
