/** The teacher's page: the answers to all that the course asks; questions and replies stand in its folders. */
export default {
  title: 'Answer key',
  intro:
    'Open a chapter: each question is answered by the models of this page, on this device, as it is for a learner who has done the step. What to say to a wrong answer stands below it.',
  computing: 'Computing the answer',
  needsLab: 'Comes out of what the learner has set up in the lab.',
  tooLow: 'Guessed too low',
  tooHigh: 'Guessed too high',
  missed: 'A forbidden cell was not painted',
  extra: 'An allowed cell was painted',
}
