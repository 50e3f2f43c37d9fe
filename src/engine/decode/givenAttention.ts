import type { GivenAttention } from '../../core/twin/decoder.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { AttentionEdit } from '../../protocol/translation.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';

/**
 * Rows of attention set by hand as the decoder takes them: each adds up to 1.
 *
 * @param sourceLength in tokens, </s> included
 * @throws EngineError (`settings`) where there is no attention, or a row does not fit.
 */
export function givenAttention(
  { spec }: Pick<Seq2Seq, 'spec'>,
  sourceLength: number,
  edits: readonly AttentionEdit[],
): GivenAttention {
  if (spec.attention === 'none') {
    throw refused(
      'This network has no attention that could be set by hand.',
      'Choose a network with attention.',
    );
  }
  return new Map(
    edits.map(({ target, weights }) => {
      if (weights.length !== sourceLength) {
        throw refused(
          `Row ${target + 1} of the attention was set by hand for ${weights.length} source tokens, and the sentence has ${sourceLength}.`,
          'Set it again for this sentence.',
        );
      }
      const sum = weights.reduce((total, weight) => total + weight, 0);
      if (!(sum > 0 && Number.isFinite(sum) && weights.every((weight) => weight >= 0))) {
        throw refused(
          `Row ${target + 1} of the attention was set by hand to what are no weights.`,
          'Give each source token a number from 0 to 1, and at least one of them more than 0.',
        );
      }
      return [target, weights.map((weight) => weight / sum)];
    }),
  );
}

function refused(message: string, nextStep: string): EngineError {
  return new EngineError({ code: 'settings', message, nextStep });
}
