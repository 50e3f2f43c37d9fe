import type { ReactNode } from 'react';
import type { Derivation } from '../../core/grammar/derivation.ts';
import { useGrammarText } from '../../i18n/useGrammarText.ts';
import { labelsOf } from './bracketText.ts';
import styles from './TreeLegend.module.css';

/** What the lines and the letters in the picture stand for. */
export function TreeLegend({ example }: { readonly example: Derivation }): ReactNode {
  const text = useGrammarText();
  const labels = new Set([...labelsOf(example.sourceTree), ...labelsOf(example.targetTree)]);
  const names: Readonly<Record<string, string>> = text.categories;
  return (
    <ul className={styles['legend']}>
      <li>
        <span className={styles['line']} /> {text.sureLink}
      </li>
      <li>
        <span className={styles['line']} data-possible /> {text.possibleLink}
      </li>
      {[...labels].map((label) => (
        <li key={label}>
          <b>{label}</b> {names[label]}
        </li>
      ))}
    </ul>
  );
}
