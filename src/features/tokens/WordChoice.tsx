import { type ReactNode, useId } from 'react';
import { useTokensText } from '../../i18n/useTokensText.ts';
import type { TriedSide, WordReplay } from '../../store/actions/tokens.ts';
import type { useSides } from '../../store/useSides.ts';
import { TokenChip } from './TokenChip.tsx';
import styles from './WordChoice.module.css';

interface WordChoiceProps {
  readonly label: string;
  readonly markup: ReturnType<typeof useSides>['source'];
  readonly side: 'source' | 'target';
  readonly tokens: TriedSide['tokens'];
  readonly replays: readonly WordReplay[];
  /** Index of the word that is watched; null where it is on the other side. */
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

/** Subwords in a row, word by word; the one that is chosen is watched as it is put together. */
export function WordChoice(props: WordChoiceProps): ReactNode {
  const { label, markup, side, tokens, replays, chosen, onChoose } = props;
  const text = useTokensText();
  const name = useId();
  let position = 0;
  const words = replays.map(({ word, frames }) => {
    const count = frames.at(-1)?.pieces.length ?? 0;
    const own = tokens.slice(position, position + count);
    position += count;
    return { word, own };
  });
  return (
    <fieldset className={styles['words']} {...markup} data-side={side}>
      <legend className={styles['legend']}>{`${label}. ${text.replay.choose}`}</legend>
      {words.map(({ word, own }, index) => (
        <label key={index} className={styles['word']} data-chosen={index === chosen || undefined}>
          <input
            type="radio"
            name={name}
            checked={index === chosen}
            onChange={() => onChoose(index)}
            aria-label={text.replay.word(word, own.length)}
          />
          {own.map((token, at) => (
            <TokenChip key={at} token={token} />
          ))}
        </label>
      ))}
    </fieldset>
  );
}
