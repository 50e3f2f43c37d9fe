import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { RuleName } from '../../core/grammar/ruleNames.ts';
import { useGrammarText } from '../../i18n/useGrammarText.ts';
import { grammarAddress } from '../../store/address.ts';
import styles from './RuleList.module.css';
import { ruleGroups } from './ruleGroups.ts';
import { titleOf } from './ruleTitles.ts';

/** All rules by chapter: a list of links beside the rule, or a menu above it where there is no room. */
export function RuleList({ current }: { readonly current: RuleName }): ReactNode {
  const text = useGrammarText();
  const id = useId();
  const list = useRef<HTMLElement>(null);

  // The chosen rule is in view, without moving the page itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link to bring into view follows from the rule.
  useEffect(() => {
    const box = list.current;
    const link = box?.querySelector<HTMLElement>('[aria-current]');
    if (!box || !link) return;
    const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      box.scrollTop += inner.top - outer.top - outer.height / 3;
  }, [current]);

  return (
    <div className={styles['rules']}>
      <nav ref={list} className={styles['list']} aria-label={text.rules}>
        {ruleGroups.map(({ name, rules }) => (
          <div key={name}>
            <h3 id={`${id}-${name}`} className={styles['group']}>
              {text.groups[name]}
            </h3>
            <ul aria-labelledby={`${id}-${name}`}>
              {rules.map((rule) => (
                <li key={rule}>
                  <a
                    href={grammarAddress(rule)}
                    className={styles['rule']}
                    aria-current={rule === current ? 'page' : undefined}
                  >
                    {titleOf(rule)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className={styles['menu']}>
        <label htmlFor={id}>{text.rule}</label>
        <select
          id={id}
          value={current}
          onChange={(event) => {
            location.hash = grammarAddress(event.currentTarget.value);
          }}
        >
          {ruleGroups.map(({ name, rules }) => (
            <optgroup key={name} label={text.groups[name]}>
              {rules.map((rule) => (
                <option key={rule} value={rule}>
                  {titleOf(rule)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  );
}
