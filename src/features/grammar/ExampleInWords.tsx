import type { ReactNode } from 'react';
import type { Derivation } from '../../core/grammar/derivation.ts';
import { useGrammarText } from '../../i18n/useGrammarText.ts';
import { bracketText } from './bracketText.ts';
import styles from './ExampleInWords.module.css';

/** The picture in words: every link, and both trees in brackets. */
export function ExampleInWords({ example }: { readonly example: Derivation }): ReactNode {
  const text = useGrammarText();
  const { pair, sourceTree, targetTree } = example;
  const links = pair.links.toSorted((a, b) => a.source - b.source || a.target - b.target);
  return (
    <details className={styles['words']}>
      <summary>{text.inWords}</summary>
      <h4 className={styles['subtitle']}>{text.links}</h4>
      <ul className={styles['links']}>
        {links.map(({ source, target, sure }) => (
          <li key={`${source} ${target}`}>
            <b lang="en" className={styles['english']}>
              {pair.sourceTokens[source]}
            </b>{' '}
            →{' '}
            <b lang="fr" className={styles['french']}>
              {pair.targetTokens[target]}
            </b>{' '}
            {sure ? text.sure : text.possible}
          </li>
        ))}
      </ul>
      <h4 className={styles['subtitle']}>{text.trees}</h4>
      <p lang="en" className={styles['english']}>
        {bracketText(sourceTree, pair.sourceTokens)}
      </p>
      <p lang="fr" className={styles['french']}>
        {bracketText(targetTree, pair.targetTokens)}
      </p>
    </details>
  );
}
