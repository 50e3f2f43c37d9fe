import type { CSSProperties, ReactNode } from 'react';
import { digitsOf } from '../../core/equations/shownSum.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { PAD_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import { formatInteger } from '../../i18n/format.ts';
import { formatExact } from '../../i18n/formatMaths.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import type { TracedStep } from '../../store/traceSlice.ts';
import { useSides } from '../../store/useSides.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './CandidateNumbers.module.css';
import { NumberButton } from './NumberButton.tsx';

interface CandidateNumbersProps {
  readonly step: TracedStep;
  readonly shows: 'logit' | 'probability';
  /** V, the size of the target vocabulary. */
  readonly vocabulary: number;
}

/** They count nowhere (`engine/decode/logProbabilities.ts`). */
const neverWritten = [PAD_ID, START_ID];

/** The likeliest words with their logits and what makes shares of them, or with their probabilities and the rest. */
export function CandidateNumbers({ step, shows, vocabulary }: CandidateNumbersProps): ReactNode {
  const { numbers: text } = useMathsText();
  const { target } = useSides();
  const { candidates } = step;
  const digits = digitsOf(candidates.length + 1);
  const rest = 1 - candidates.reduce((sum, { probability }) => sum + probability, 0);
  const said = vocabulary - neverWritten.length;
  const others = said - candidates.length;
  const least = Math.min(...candidates.map(({ logit }) => logit));
  const most = Math.max(...candidates.map(({ logit }) => logit));
  return (
    <ol className={styles['rows']}>
      {candidates.map((candidate) => (
        <li
          key={candidate.index}
          className={styles['row']}
          data-written={candidate.text === step.written || undefined}
        >
          <span className={styles['word']} {...target}>
            <TokenText {...tokenLabel(candidate.text)} />
          </span>
          <span
            className={styles['bar']}
            style={
              {
                '--size':
                  shows === 'probability'
                    ? candidate.probability
                    : (1 + candidate.logit - least) / (1 + most - least),
              } as CSSProperties
            }
          />
          <NumberButton
            name={text.of(text[shows], tokenLabel(candidate.text).text)}
            value={candidate[shows]}
            digits={digits}
            id={shows === 'logit' ? step.logits : step.probabilities}
            index={candidate.index}
          />
        </li>
      ))}
      {shows === 'logit' ? (
        <li className={styles['row']} data-total>
          <span>{text.logNormalizer(formatInteger(said))}</span>
          <span className={styles['figure']}>{formatExact(step.logNormalizer, digits)}</span>
        </li>
      ) : (
        others > 0 && (
          <>
            <li className={styles['row']} data-total>
              <span>{text.moreWords(formatInteger(others))}</span>
              <span className={styles['figure']}>{formatExact(Math.max(0, rest), digits)}</span>
            </li>
            <li className={styles['row']} data-total>
              <span>{text.sum}</span>
              <span className={styles['figure']}>{formatExact(1, digits)}</span>
            </li>
          </>
        )
      )}
    </ol>
  );
}
