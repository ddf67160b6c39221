import type { Choices } from './fields.ts'
import { readSentences, type SenseSentence } from './senseSentences.ts'

export type SetId = Choices['words.set']

/**
 * A word in twelve sentences, written for this page in the twins' English: six whose clue stands before the word, six whose
 * clue stands after it. The latter begin alike, so that up to the word there is nothing to tell them apart by.
 */
export interface ExampleSet {
  readonly id: SetId
  readonly word: string
  readonly sentences: readonly SenseSentence[]
}

const set = (id: SetId, lines: readonly string[]): ExampleSet => ({
  id,
  word: id,
  sentences: readSentences(lines.join('\n')) ?? [],
})

/**
 * Sense, side of the clue (`<` before, `>` after), sentence. All of them claim the same, and a test holds the claim on the
 * shipped weights: at layer 3 (ELMo: its last) BERT and ELMo tell the senses apart on either side of the clue, GPT only
 * when it stands before, and no static vector ever does.
 */
export const exampleSets: readonly ExampleSet[] = [
  set('orange', [
    'A< She ate an apple and an orange.',
    'A< She ate a banana and an orange.',
    'A< Mom gave him an apple and an orange.',
    'B< The leaves were red and orange.',
    'B< Her dress was pink and orange.',
    'B< The bird was yellow and orange.',
    'A> The orange was sweet, and she ate it all.',
    'A> The orange was so good that he ate it.',
    'A> The orange tasted good and sweet.',
    'B> The orange cat slept on the bed.',
    'B> The orange dog slept on the floor.',
    'B> The orange bird sang in the tree.',
  ]),
  set('bank', [
    'A< Dad had no money, so he went to the bank.',
    'A< She wanted more money, so she went to the bank.',
    'A< They had a lot of money, so they went to the bank.',
    'B< We sat by the river on the bank.',
    'B< The frog jumped out of the river and onto the bank.',
    'B< The duck came out of the river and onto the bank.',
    'A> The bank gave him a lot of money.',
    'A> The bank would not give her any money.',
    'A> The bank was closed, so he could not get any money.',
    'B> The bank of the river was wet.',
    'B> The bank of the river was full of frogs.',
    'B> The bank of the river was muddy.',
  ]),
  set('cold', [
    'A< The snow and the wind were cold.',
    'A< The ice and the water are cold.',
    'A< It was winter, and her hands were cold.',
    'B< He is sick in bed with a cold.',
    'B< She coughed and sneezed because she had a cold.',
    'B< The doctor said that it was only a cold.',
    'A> The cold wind blew through the trees.',
    'A> The cold water made him shiver.',
    'A> The cold snow was on the ground.',
    'B> The cold made him cough and sneeze.',
    'B> The cold went away after she took the medicine.',
    'B> The cold kept him in bed, and he was sick.',
  ]),
  set('kind', [
    'A< She was nice and kind.',
    'A< The old man was gentle and kind.',
    'A< He is always good and kind.',
    'B< I have never seen a bird of this kind.',
    'B< It was a new toy, the first of its kind.',
    'B< She had never eaten a fruit of that kind.',
    'A> It was a kind old lady with a cat.',
    'A> It was a kind girl who helped him.',
    'A> It was a kind bird that sang to her.',
    'B> It was a kind of big box.',
    'B> It was a kind of fruit.',
    'B> It was a kind of game.',
  ]),
  set('right', [
    'A< The answer that she gave was right.',
    'A< Mom, you are right.',
    'A< He knew that his dad was right.',
    'B< Look to the left and to the right.',
    'B< He looked to the left and then to the right.',
    'B< The ball rolled to the left and then to the right.',
    'A> The right answer is four.',
    'A> The right thing to do is to say sorry.',
    'A> The right way to do it is to ask Mom.',
    'B> The right foot of the cat was hurt.',
    'B> The right wing of the bird was hurt.',
    'B> The right hand of the boy was cold.',
  ]),
  set('ring', [
    'A< He gave her gold and a pretty ring.',
    'A< The queen had a crown and a ring.',
    'A< On her finger she wore a ring.',
    'B< The children held hands and danced in a ring.',
    'B< They sat around the fire in a ring.',
    'B< The girls ran around the tree in a ring.',
    'A> The ring was gold with a pretty stone.',
    'A> The ring on her finger was shiny.',
    'A> The ring was too small for her finger.',
    'B> The ring of children danced around the tree.',
    'B> The ring of stones was around the fire.',
    'B> The ring of people sat around him.',
  ]),
  set('like', [
    'A< She said that she did not like the soup.',
    'A< He told Mom that he did not like milk.',
    'A< Tim was sad because he did not like the game.',
    'B< The cloud in the sky looked like a big ball.',
    'B< The big box looked like a house.',
    'B< The noise sounded like a bear.',
    'A> Dogs like to play with a ball.',
    'A> Dogs like to run in the park.',
    'A> Dogs like to eat bones.',
    'B> Dogs like Spot are brave.',
    'B> Dogs like this one are big.',
    'B> Dogs like Max are good friends.',
  ]),
]

export const exampleSet = (id: SetId): ExampleSet =>
  exampleSets.find((one) => one.id === id) ?? exampleSets[0]!
