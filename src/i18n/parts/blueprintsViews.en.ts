/** The views of the Blueprints lab. */
export default {
  label: 'Blueprints: what to look at',
  diagrams: 'Diagrams',
  roads: 'Two roads to BERT',
  later: 'What came after',
  differences: 'Differences',
  sizes: 'Sizes',
  growth: 'Growth',
  tasks: 'Which for what',
}
