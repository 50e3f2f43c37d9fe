import type { ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatLoss, formatWeight } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { shownFocus } from '../../store/attentionView.ts';
import { shownGoldLinks } from '../../store/goldLinks.ts';
import { usePlayground } from '../../store/playground.ts';
import type { SourceToken, TargetToken } from '../../store/translationSlice.ts';
import { useAttentionView } from '../../store/useAttentionView.ts';
import { useSides } from '../../store/useSides.ts';
import { litFocus } from '../../store/viewSlice.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './CellReadout.module.css';

/**
 * The exact weight of the cell in focus; for a target word alone, where it looks most; for a source word alone, how much
 * it is looked at by all.
 * `hint` answers what a person asks elsewhere; it goes before the words that stand here otherwise.
 */
export function CellReadout({ hint }: { readonly hint: string | null }): ReactNode {
  const view = useAttentionView();
  const { sourceTokens, targetTokens } = view;
  const { source, target } = shownFocus(
    usePlayground((state) => litFocus(state.view)),
    view,
  );
  const row = target === null ? undefined : targetTokens[target];
  const column = source ?? strongest(row);
  const word = column === null ? undefined : sourceTokens[column];
  const weight = column === null ? undefined : row?.attention?.[column];
  const sum = source === null || target !== null ? null : columnSum(targetTokens, source);

  return (
    <p className={styles['readout']}>
      {row && word && weight !== undefined ? (
        <Reading target={row} source={word} weight={weight} isStrongest={source === null} />
      ) : word && sum !== null ? (
        <SumReading source={word} sum={sum} />
      ) : (
        <Hint text={hint} />
      )}
    </p>
  );
}

/** What stands here while no cell is in focus: an answer, the legend of the rings, or how to go on. */
function Hint({ text: answer }: { readonly text: string | null }): ReactNode {
  const { attention: text } = useText();
  const hasLinks = usePlayground((state) => shownGoldLinks(state) !== null);
  const form = usePlayground((state) => state.view.attentionForm);
  const isEmpty = usePlayground((state) => state.translation.targetTokens.length === 0);
  if (answer === null && hasLinks) {
    return (
      <span className={styles['hint']}>
        <span className={styles['ring']} /> {text.sureLink}
        <span className={styles['ring']} data-possible /> {text.possibleLink}
      </span>
    );
  }
  return <span className={styles['hint']}>{answer ?? (isEmpty ? text.empty : text.caption[form])}</span>;
}

interface ReadingProps {
  readonly target: TargetToken;
  readonly source: SourceToken;
  readonly weight: number;
  readonly isStrongest: boolean;
}

function Reading({ target, source, weight, isStrongest }: ReadingProps): ReactNode {
  const { attention: text } = useText();
  const sides = useSides();
  return (
    <>
      <b className={styles['target']} lang={sides.target.lang}>
        <TokenText {...tokenLabel(target.text)} />
      </b>{' '}
      {isStrongest ? text.looksMostlyAt : text.looksAt}{' '}
      <b className={styles['source']} lang={sides.source.lang}>
        <TokenText {...tokenLabel(source.text)} />
      </b>
      {': '}
      <b className={styles['weight']}>{formatWeight(weight)}</b>
    </>
  );
}

function SumReading({ source, sum }: { readonly source: SourceToken; readonly sum: number }): ReactNode {
  const { attention: text } = useText();
  const sides = useSides();
  return (
    <>
      <b className={styles['source']} lang={sides.source.lang}>
        <TokenText {...tokenLabel(source.text)} />
      </b>{' '}
      {text.lookedAt} <b className={styles['weight']}>{formatLoss(sum)}</b> {text.inAll}
    </>
  );
}

/** How much attention a source position gets from all target tokens together; null where there is none to add up. */
function columnSum(tokens: readonly TargetToken[], source: number): number | null {
  const rows = tokens.flatMap(({ attention }) => (attention ? [attention] : []));
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + (row[source] ?? 0), 0);
}

function strongest(token: TargetToken | undefined): number | null {
  if (!token?.attention) return null;
  return token.attention.indexOf(Math.max(...token.attention));
}
