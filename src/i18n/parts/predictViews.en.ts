/** The views of the Predict lab. */
export default {
  label: 'Predict: what to look at',
  gap: 'Fill the gap',
  writing: 'Next word',
  failures: 'Against the grain',
  next: 'Next sentence',
  corruption: 'Corruption',
  ownMasks: 'The masks of the Masks lab are not used here: each model reads under its own.',
}
