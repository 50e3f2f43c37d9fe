import type { CSSProperties, ReactNode } from 'react';
import { formatProbability } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlayground } from '../../store/playground.ts';
import { litFocus } from '../../store/viewSlice.ts';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import styles from './CandidateList.module.css';

/** The five words that the decoder found likeliest at the place in focus. */
export function CandidateList(): ReactNode {
  const { attention: text } = useText();
  const target = usePlayground((state) => litFocus(state.view).target);
  const tokens = usePlayground((state) => state.translation.targetTokens);
  const position = target ?? 0;
  const token = tokens[position];
  const before = tokens.slice(Math.max(0, position - 3), position).map((earlier) => earlier.text);
  const note = position === 0 ? text.atStart : text.after(`${position > 3 ? '… ' : ''}${before.join(' ')}`);

  return (
    <section className={styles['panel']}>
      <SectionTitle note={note}>{text.candidates}</SectionTitle>
      <ol className={styles['list']} lang="fr">
        {token?.candidates.map((candidate) => (
          <li
            key={candidate.text}
            className={styles['candidate']}
            data-chosen={candidate.text === token.text || undefined}
            style={{ '--probability': candidate.probability } as CSSProperties}
          >
            <span className={styles['word']}>{candidate.text}</span>
            <span className={styles['bar']} />
            <span className={styles['probability']}>{formatProbability(candidate.probability)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
