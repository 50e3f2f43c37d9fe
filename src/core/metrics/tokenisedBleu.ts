import type { Language } from '../language/language.ts';
import { wordTokens } from '../tokenize/wordTokenizer.ts';
import { UNKNOWN_TOKEN } from '../vocab/specialTokens.ts';
import { type BleuScore, corpusBleu } from './bleu.ts';

/**
 * BLEU over words as our tokeniser cuts them, where 13a leaves `l'ami` whole: the way scores on tokenised text are
 * counted, as in Bahdanau et al. 2014 and Luong et al. 2015. The unknown word is one word, and never right.
 *
 * @param language of the sentences
 * @throws RangeError where there are not as many references as hypotheses
 */
export function tokenisedBleu(
  hypotheses: readonly string[],
  references: readonly string[],
  { language, lowerCase }: { readonly language: Language; readonly lowerCase: boolean },
): BleuScore {
  const cut = (text: string) => wordTokens(text, language, lowerCase).join(' ');
  const inWords = (text: string) => text.split(UNKNOWN_TOKEN).map(cut).join(` ${UNKNOWN_TOKEN} `);
  return corpusBleu(hypotheses.map(inWords), [references.map(cut)], {
    lowercase: lowerCase,
    tokenize: 'none',
  });
}
