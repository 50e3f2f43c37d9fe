/** BLEU and chrF2 against sacreBLEU 2.6.0 on sentences written for this project; the file holds its recipe. */
import { describe, expect, it } from 'vitest';
import golden from '../../testing/golden/bleu.json' with { type: 'json' };
import { type BleuOptions, corpusBleu, sentenceBleu } from './bleu.ts';
import { corpusChrf, sentenceChrf } from './chrf.ts';
import { splitAtSpaces, tokenize13a } from './tokenize13a.ts';

/** The file rounds to six decimals, or to eight digits. */
const TOLERANCE = 1e-6;
const expectClose = (found: number, expected: number) =>
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(TOLERANCE);

describe('corpus scores', () => {
  it.each(golden.corpus)('$id', (entry) => {
    const options = entry.options as BleuOptions;
    const bleu = corpusBleu(entry.hypotheses, entry.references, options);
    expectClose(bleu.score, entry.bleu);
    expectClose(bleu.brevityPenalty, entry.bp);
    for (const [index, precision] of entry.precisions.entries()) {
      expectClose(bleu.precisions[index] ?? Number.NaN, precision);
    }
    expect(bleu).toMatchObject({
      counts: entry.counts,
      totals: entry.totals,
      hypothesisLength: entry.sysLen,
      referenceLength: entry.refLen,
      signature: entry.signature.replace('version:2.6.0', 'version:seq2seq-playground'),
    });

    const chrf = corpusChrf(entry.hypotheses, entry.references, { lowercase: options.lowercase === true });
    expectClose(chrf.score, entry.chrf2);
    expect(chrf.signature).toBe(entry.chrfSignature.replace('version:2.6.0', 'version:seq2seq-playground'));
  });

  it.each(golden.corpus)('tokens of $id', ({ hypotheses, tokens, options }) => {
    expect(hypotheses.map(options.tokenize === 'none' ? splitAtSpaces : tokenize13a)).toEqual(tokens);
  });
});

describe('sentence scores', () => {
  it.each(golden.sentence)('$hypothesis', (entry) => {
    expectClose(sentenceBleu(entry.hypothesis, entry.references).score, entry.sentenceBleu);
    expectClose(sentenceChrf(entry.hypothesis, entry.references).score, entry.sentenceChrf2);
  });
});
