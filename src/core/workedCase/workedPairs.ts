/**
 * The worked case of many an introduction to sequence-to-sequence: "Hello world" becomes "Bonjour le monde". Three
 * greetings meet four that are greeted, so that attention has something to tell apart and a network of a few units has
 * learnt them all within seconds.
 */
import type { LinkedPair } from '../corpus/sentencePair.ts';
import { sharedLink } from '../corpus/sharedLink.ts';

/** What it is called where corpora have names. */
export const workedCorpus = 'hello-world';

const greetings = [
  ['Hello', 'Bonjour'],
  ['Goodbye', 'Adieu'],
  ['Thanks', 'Merci'],
] as const;

/** French asks for the article that English leaves out. */
const greeted = [
  ['world', 'le', 'monde'],
  ['cat', 'le', 'chat'],
  ['children', 'les', 'enfants'],
  ['friends', 'les', 'amis'],
] as const;

/** Every greeting with everyone greeted, "Hello world" first. */
export const workedPairs: readonly LinkedPair[] = greetings.flatMap(([hello, bonjour]) =>
  greeted.map(([english, article, noun]): LinkedPair => {
    const source = `${hello} ${english}`;
    const target = `${bonjour} ${article} ${noun}`;
    return {
      source,
      target,
      sourceTokens: source.toLowerCase().split(' '),
      targetTokens: target.toLowerCase().split(' '),
      links: [sharedLink(0, 0, true), sharedLink(1, 1, false), sharedLink(1, 2, true)],
    };
  }),
);
