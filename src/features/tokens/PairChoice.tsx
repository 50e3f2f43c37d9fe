import { type ReactNode, useId } from 'react';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { TriedPair } from '../../store/actions/tokens.ts';
import type { PreviewPair } from '../../store/corpusSlice.ts';
import { useSides } from '../../store/useSides.ts';
import styles from './PairChoice.module.css';
import { useSideNames } from './useSideNames.ts';

interface PairChoiceProps {
  readonly pair: TriedPair;
  readonly preview: readonly PreviewPair[];
  readonly onChange: (pair: TriedPair) => void;
}

/** The pair that is cut: one of the corpus, or whatever a person types. */
export function PairChoice({ pair, preview, onChange }: PairChoiceProps): ReactNode {
  const text = useTokensText();
  const sides = useSides();
  const names = useSideNames();
  const id = useId();
  const chosen = preview.findIndex(({ source, target }) => source === pair.source && target === pair.target);
  return (
    <div className={styles['pair']}>
      <label htmlFor={id} className={styles['label']}>
        {text.pair}
      </label>
      <select
        id={id}
        className={styles['control']}
        value={chosen}
        onChange={(event) => {
          const next = preview[Number(event.currentTarget.value)];
          if (next) onChange({ source: next.source, target: next.target });
        }}
      >
        {chosen < 0 && <option value={-1}>{text.typed}</option>}
        {preview.map(({ source, target }, index) => (
          <option key={`${source}\t${target}`} value={index} {...sides.source}>
            {source}
          </option>
        ))}
      </select>
      {(['source', 'target'] as const).map((side) => (
        <textarea
          key={side}
          className={styles['control']}
          rows={2}
          data-side={side}
          {...sides[side]}
          aria-label={text.side(names[side])}
          spellCheck={false}
          maxLength={400}
          value={pair[side]}
          onChange={(event) => onChange({ ...pair, [side]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
