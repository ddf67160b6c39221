/** The words of attention as lines. */
export default {
  whose: 'Whose attention',
  selected: 'of “{token}”',
  all: 'of all tokens',
  pairs: 'Lines between the sentences',
  allPairs: 'all',
  abPairs: 'only A → B',
  baPairs: 'only B → A',
  specials: 'with [CLS] and [SEP]',
  hidden: '{share} of the weight lies on lines that are left out; the others are not made stronger for it.',
  thin: '{share} lies on lines thinner than {least}, which are not drawn.',
  none: 'Nothing is left to draw.',
  forbidden: 'A line that the mask forbids does not exist.',
  label:
    'Attention of {model}, {where}, as lines from queries to keys, as wide as the weight; the table below has the numbers',
  hint: 'Arrow keys move the cursor; its row is the token whose lines are drawn.',
  table: 'The lines as a table, the strongest first',
}
