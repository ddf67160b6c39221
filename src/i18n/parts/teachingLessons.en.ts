/** The teacher's page: plans and common errors; what a plan says stands beside its data in src/teaching/. */
export default {
  purpose: 'What it is for',
  short: '45 minutes',
  shortIntro:
    'The core path: {steps, plural, one {one step} other {# steps}} of the course, between a first look and a sentence of one’s own. Times are estimates; nobody has measured them in a class.',
  long: '90 minutes',
  longIntro:
    'The whole course, one chapter after another; take its quiz as the way out of a chapter. Times are estimates. Two lessons split well after chapter 6.',
  minutes: 'Minutes',
  opens: 'Opens',
  does: 'What happens',
  ask: 'What to ask',
  span: '{from, number}–{to, number}',
  classroom: 'In the classroom',
  errorsTitle: 'Common errors, and the experiment that answers each',
  errorsIntro:
    'From what learners and teachers asked of such models in public. Let the learner who says it predict what the experiment will show.',
  quoted: '“{words}”',
  openExperiment: 'Open the experiment',
}
