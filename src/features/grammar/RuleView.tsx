import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Derivation } from '../../core/grammar/derivation.ts';
import type { NamedRule } from '../../core/grammar/rules.ts';
import { tell } from '../../i18n/tell.ts';
import { useGrammarText } from '../../i18n/useGrammarText.ts';
import { grammarAddress } from '../../store/address.ts';
import { Button } from '../../ui/Button.tsx';
import { ExampleInWords } from './ExampleInWords.tsx';
import { ExampleTrees } from './ExampleTrees.tsx';
import { createExampleFinder } from './exampleFinder.ts';
import styles from './RuleView.module.css';
import { titleOf } from './ruleTitles.ts';
import { TreeLegend } from './TreeLegend.tsx';

/** A rule: what it says, and sentences that use it, with their trees and the other rules in them. */
export function RuleView({ rule }: { readonly rule: NamedRule }): ReactNode {
  const text = useGrammarText();
  const title = useRef<HTMLHeadingElement>(null);
  const [example, setExample] = useState<Derivation>(rule.example);
  const [search, setSearch] = useState<'idle' | 'running' | 'exhausted'>('idle');
  const [findNext] = useState(() => createExampleFinder(rule.name));

  // The link that led here may have gone with the rule it stood under: its focus goes on from the top.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, []);

  async function showAnother(): Promise<void> {
    setSearch('running');
    const found = await findNext();
    if (found) setExample(found);
    setSearch(found ? 'idle' : 'exhausted');
  }

  return (
    <article className={styles['view']}>
      <h3 ref={title} className={styles['title']} tabIndex={-1}>
        {titleOf(rule.name)}
      </h3>
      <p className={styles['explanation']}>{tell(rule.explanation)}</p>
      <div className={styles['example']}>
        <div className={styles['pair']} aria-live="polite">
          <p className={styles['english']} lang="en">
            {example.pair.source}
          </p>
          <p className={styles['french']} lang="fr">
            {example.pair.target}
          </p>
        </div>
        <Button isInert={search !== 'idle'} onClick={() => void showAnother()}>
          {search === 'exhausted' ? text.noMore : text.another}
        </Button>
      </div>
      <ExampleTrees example={example} />
      <TreeLegend example={example} />
      <section>
        <h4 className={styles['subtitle']}>{text.rulesUsed}</h4>
        <ul className={styles['chips']}>
          {example.rules.map((name) => (
            <li key={name}>
              <a
                href={grammarAddress(name)}
                className={styles['chip']}
                aria-current={name === rule.name ? 'page' : undefined}
              >
                {titleOf(name)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <ExampleInWords example={example} />
    </article>
  );
}
