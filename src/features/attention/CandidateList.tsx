import type { CSSProperties, ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { wordsOfTokens } from '../../core/tokenize/wordsOfTokens.ts';
import { formatProbability } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlayground } from '../../store/playground.ts';
import type { TargetToken } from '../../store/translationSlice.ts';
import { useSides } from '../../store/useSides.ts';
import { litFocus } from '../../store/viewSlice.ts';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './CandidateList.module.css';

const WORDS_BEFORE = 3;

/** The five tokens that the decoder found likeliest at the place in focus. */
export function CandidateList(): ReactNode {
  const { attention: text } = useText();
  const target = usePlayground((state) => litFocus(state.view).target);
  const tokens = usePlayground((state) => state.translation.targetTokens);
  const kind = usePlayground((state) => state.corpus.report?.data.tokens ?? 'word');
  const sides = useSides();
  const position = target ?? 0;
  const token = tokens[position];
  const before = wordsOf(tokens.slice(0, position));
  const latest = before.slice(-WORDS_BEFORE).join(' ');
  const note =
    position === 0 ? text.atStart : text.after(before.length > WORDS_BEFORE ? `… ${latest}` : latest);

  return (
    <section className={styles['panel']}>
      <SectionTitle term="probability" note={note}>
        {text.candidates[kind]}
      </SectionTitle>
      <ol className={styles['list']} aria-label={text.candidates[kind]} {...sides.target}>
        {token?.candidates.map((candidate) => (
          <li
            key={candidate.text}
            className={styles['candidate']}
            data-chosen={candidate.text === token.text || undefined}
            style={{ '--probability': candidate.probability } as CSSProperties}
          >
            <span className={styles['word']}>
              <TokenText {...tokenLabel(candidate.text)} />
            </span>
            <span className={styles['bar']} />
            <span className={styles['probability']}>{formatProbability(candidate.probability)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The last of them may be one that is still being written. */
function wordsOf(tokens: readonly TargetToken[]): string[] {
  return wordsOfTokens(
    tokens.map((token) => token.text),
    tokens.map((token) => token.wordIndex),
  );
}
