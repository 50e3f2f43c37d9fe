import { type ReactNode, useId } from 'react';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { TriedPair } from '../../store/actions/tokens.ts';
import type { CorpusReport } from '../../store/corpusSlice.ts';
import { useSides } from '../../store/useSides.ts';
import { Marked } from '../../ui/Marked.tsx';
import styles from './PairChoice.module.css';
import { useSideNames } from './useSideNames.ts';

interface PairChoiceProps {
  readonly pair: TriedPair;
  readonly report: CorpusReport;
  readonly onChange: (pair: TriedPair) => void;
}

/** The pair that is cut: one of the corpus, or whatever a person types. */
export function PairChoice({ pair, report: { preview, heldOut }, onChange }: PairChoiceProps): ReactNode {
  const text = useTokensText();
  const corpus = useCorpusText();
  const sides = useSides();
  const names = useSideNames();
  const id = useId();
  const all = [...preview, ...heldOut];
  const chosen = all.findIndex(({ source, target }) => source === pair.source && target === pair.target);
  const options = (pairs: typeof all) =>
    pairs.map((each) => (
      <option key={all.indexOf(each)} value={all.indexOf(each)} {...sides.source}>
        {each.source}
      </option>
    ));
  return (
    <div className={styles['pair']}>
      <Marked of="sentencePair" label={text.pair}>
        <label htmlFor={id} className={styles['label']}>
          {text.pair}
        </label>
      </Marked>
      <select
        id={id}
        className={styles['control']}
        value={chosen}
        onChange={(event) => {
          const next = all[Number(event.currentTarget.value)];
          if (next) onChange({ source: next.source, target: next.target });
        }}
      >
        {chosen < 0 && <option value={-1}>{text.typed}</option>}
        <optgroup label={corpus.training}>{options([...preview])}</optgroup>
        {heldOut.length > 0 && <optgroup label={corpus.validation}>{options([...heldOut])}</optgroup>}
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
