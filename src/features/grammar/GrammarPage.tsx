import { type ReactNode, useEffect, useRef } from 'react';
import { rules } from '../../core/grammar/rules.ts';
import { useGrammarText } from '../../i18n/useGrammarText.ts';
import { useText } from '../../i18n/useText.ts';
import { playgroundAddress } from '../../store/address.ts';
import styles from './GrammarPage.module.css';
import { RuleList } from './RuleList.tsx';
import { RuleView } from './RuleView.tsx';

/**
 * The grammar behind the built-in corpus: its rules, and what sentences they make. It brings the whole lexicon along,
 * so it is loaded when it is asked for.
 */
export default function GrammarPage({ rule: wanted }: { readonly rule: string | null }): ReactNode {
  const text = useGrammarText();
  const { title } = useText().grammar;
  const heading = useRef<HTMLHeadingElement>(null);
  const rule = rules.find(({ name }) => name === wanted) ?? rules[0];

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <a href={playgroundAddress}>← {text.back}</a>
        <h2 ref={heading} className={styles['title']} tabIndex={-1}>
          {title}
        </h2>
        <p className={styles['intro']}>{text.intro(String(rules.length))}</p>
      </div>
      {rule && (
        <>
          <RuleList current={rule.name} />
          <RuleView key={rule.name} rule={rule} />
        </>
      )}
    </div>
  );
}
