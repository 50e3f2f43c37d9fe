import { type ReactNode, useState } from 'react';
import type { TokenKind } from '../../core/tokenize/tokenizer.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import { asTitle } from '../../i18n/writing.ts';
import type { TriedSide, TriedTokens } from '../../store/actions/tokens.ts';
import { useSides } from '../../store/useSides.ts';
import { MergeReplay } from './MergeReplay.tsx';
import { TokenChips } from './TokenChips.tsx';
import styles from './TokenRows.module.css';
import { useSideNames } from './useSideNames.ts';
import { WordChoice } from './WordChoice.tsx';
import { type ChosenWord, wordToWatch } from './wordToWatch.ts';

interface TokenRowsProps {
  /** Null until there is a first answer. */
  readonly tried: TriedTokens | null;
  readonly isCurrent: boolean;
  readonly kindInUse: TokenKind;
}

const kinds: readonly TokenKind[] = ['word', 'bpe', 'character'];
const sides = ['source', 'target'] as const;

/** Both sides of the pair, each in three kinds of token, and how one of its words came to its subwords. */
export function TokenRows({ tried, isCurrent, kindInUse }: TokenRowsProps): ReactNode {
  const text = useTokensText();
  const markup = useSides();
  const names = useSideNames();
  const [chosen, setChosen] = useState<ChosenWord | null>(null);
  if (!tried) return <p className={styles['waiting']}>{isCurrent ? text.problem : text.waiting}</p>;
  const watched = wordToWatch(tried.replays, chosen);
  const replay = watched && tried.replays[watched.side][watched.index];

  return (
    <div className={styles['rows']} aria-busy={!isCurrent}>
      {sides.map((side) => (
        <div key={side} className={styles['side']} data-side={side}>
          <h3 className={styles['name']}>{asTitle(names[side])}</h3>
          {kinds.map((kind) => {
            const { tokens } = tried.kinds[kind][side];
            const label = text.chips(text.kinds[kind], names[side]);
            return (
              <div key={kind} className={styles['row']}>
                <RowHead kind={kind} side={tried.kinds[kind][side]} isInUse={kind === kindInUse} />
                {kind === 'bpe' ? (
                  <WordChoice
                    label={label}
                    markup={markup[side]}
                    side={side}
                    tokens={tokens}
                    replays={tried.replays[side]}
                    chosen={watched?.side === side ? watched.index : null}
                    onChoose={(index) => setChosen({ side, index })}
                  />
                ) : (
                  <TokenChips label={label} markup={markup[side]} tokens={tokens} />
                )}
              </div>
            );
          })}
        </div>
      ))}
      {replay && watched && (
        <MergeReplay
          key={`${watched.side} ${JSON.stringify(replay)}`}
          replay={replay}
          side={watched.side}
          markup={markup[watched.side]}
        />
      )}
    </div>
  );
}

interface RowHeadProps {
  readonly kind: TokenKind;
  readonly side: TriedSide;
  readonly isInUse: boolean;
}

function RowHead({ kind, side: { tokens, vocabularySize }, isInUse }: RowHeadProps): ReactNode {
  const text = useTokensText();
  const unknown = tokens.filter(({ isKnown }) => !isKnown).length;
  return (
    <div className={styles['head']}>
      <p className={styles['kind']}>
        {text.kinds[kind]}
        {isInUse && <span className={styles['inUse']}>{text.inUse}</span>}
      </p>
      <p className={styles['counts']}>
        <b>{text.tokens(tokens.length, formatInteger(tokens.length))}</b>
        {unknown > 0 && <span className={styles['unknown']}>, {text.unknown(formatInteger(unknown))}</span>}
      </p>
      <p className={styles['counts']}>{text.vocabulary(formatInteger(vocabularySize))}</p>
    </div>
  );
}
