import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bleuSignature, corpusBleu, sentenceBleu } from './bleu.ts';
import { corpusChrf } from './chrf.ts';
import { tokenize13a } from './tokenize13a.ts';

const word = fc.constantFrom('le', 'la', 'chat', 'chien', 'voit', 'dort', 'été', '😀', '.', ',');
const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map((words) => words.join(' '));
const corpus = fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 6 });

describe('BLEU by characters', () => {
  // sacreBLEU 2.6.0, BLEU(tokenize='char', lowercase=True), of sentences written for this project.
  it.each([
    [
      ['猫在椅子上睡。', '我没有看过 iPhone。'],
      ['猫在椅子上睡觉。', '我从来没看过iPhone。'],
      70.09519866348334,
    ],
    [['แมวนอน บนเก้าอี้'], ['แมวนอนอยู่บนเก้าอี้'], 67.10727692164488],
  ])('is what sacreBLEU says: %j', (hypotheses, references, score) => {
    const bleu = corpusBleu(hypotheses, [references], { lowercase: true, tokenize: 'char' });
    expect(Math.abs(bleu.score - score)).toBeLessThanOrEqual(1e-6);
    expect(bleu.signature).toContain('case:lc|eff:no|tok:char|smooth:exp');
  });
});

describe('corpusBleu', () => {
  it('is 100 for the references themselves, and chrF2 with it', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1 }), (sentences) => {
        expect(corpusBleu(sentences, [sentences]).score).toBeCloseTo(100, 9);
        expect(corpusChrf(sentences, [sentences]).score).toBeCloseTo(100, 9);
      }),
    );
  });

  it('stays within 0 and 100, and does not depend on the order of the sentences', () => {
    fc.assert(
      fc.property(corpus, (pairs) => {
        const hypotheses = pairs.map(([hypothesis]) => hypothesis);
        const references = pairs.map(([, reference]) => reference);
        for (const metric of [corpusBleu, corpusChrf]) {
          const { score } = metric(hypotheses, [references]);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100 + 1e-9);
          expect(metric(hypotheses.toReversed(), [references.toReversed()]).score).toBeCloseTo(score, 9);
        }
      }),
    );
  });

  it('is 0 without a matching four-gram where nothing is smoothed', () => {
    const hypothesis = 'Je vois le petit chien';
    const reference = ['Je vois un petit chien'];
    expect(corpusBleu([hypothesis], [reference], { smooth: 'none' }).score).toBe(0);
    expect(corpusBleu([hypothesis], [reference]).score).toBeGreaterThan(0);
  });

  it('takes no words from the prototype of objects', () => {
    expect(sentenceBleu('constructor toString', ['__proto__ valueOf']).counts).toEqual([0, 0, 0, 0]);
  });

  it('refuses texts that do not correspond', () => {
    expect(() => corpusBleu(['a', 'b'], [['a']])).toThrow('2 hypotheses, but 1 references');
    expect(() => corpusBleu(['a'], [])).toThrow('no reference');
    expect(() => corpusChrf(['a'], [])).toThrow('no reference');
  });

  it('signs in full and leaves the version of others alone', () => {
    expect(
      bleuSignature(2, { lowercase: true, effectiveOrder: true, tokenize: 'none', smooth: 'none' }),
    ).toBe('nrefs:2|case:lc|eff:yes|tok:none|smooth:none|version:seq2seq-playground');
  });
});

describe('tokenize13a', () => {
  it.each([
    ['1,200.50 or 5-6', ['1,200.50', 'or', '5', '-', '6']],
    ['word-word 3.', ['word-word', '3', '.']],
    ['a-\nb\nc', ['ab', 'c']],
    ['\u202f\ufeffx\u0085y', ['\ufeffx', 'y']],
    ['&lt;&amp;lt;', ['<', '<']],
  ])('%j', (text, tokens) => {
    expect(tokenize13a(text)).toEqual(tokens);
  });
});
