/** The words of the tutorial before a step is open; those of the course are a part of their own (parts/course.en.ts). */
export const tutorialEn = {
  label: 'Tutorial',
  fold: 'Fold the tutorial away',
  unfold: 'Open the tutorial',
  introTitle: 'One sentence, read in two ways',
  intro:
    'BERT and GPT read <sentence>your sentence</sentence> beside this column, both at once, computed on your device. Each row of a picture is a word, and its colours say how much it looks at each other word. <bert>BERT</bert> reads both ways; <gpt>GPT</gpt> only looks back.',
  introTour:
    'A course of thirteen short chapters says why, and where ELMo comes in: you guess, you try it, and the models answer.',
  start: 'Start the tour',
  resume: 'Go on with the tour',
  own: 'Try your own sentence',
  contents: 'All chapters',
  fetching: 'Fetching the course',
} as const
