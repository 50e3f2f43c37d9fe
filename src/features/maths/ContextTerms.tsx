import type { ReactNode } from 'react';
import { colourLimit } from '../../charts/networkStrip.ts';
import { digitsOf } from '../../core/equations/shownSum.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { setFocus } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import type { Trace, TracedLook } from '../../store/traceSlice.ts';
import { useSides } from '../../store/useSides.ts';
import { litFocus, nothingInFocus } from '../../store/viewSlice.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './ContextTerms.module.css';
import { NumberButton } from './NumberButton.tsx';
import { VectorStrip } from './VectorStrip.tsx';

interface ContextTermsProps {
  readonly trace: Trace;
  readonly look: TracedLook;
  /** Which word of the translation. */
  readonly target: number;
}

const MOST_TERMS = 4;

/** The weighted sum in colour: the source states that count most, each as strong as its weight makes it, and the rest. */
export function ContextTerms({ trace, look, target }: ContextTermsProps): ReactNode {
  const { numbers: text } = useMathsText();
  const { source } = useSides();
  const lit = usePlayground((state) => litFocus(state.view));
  const weights = look.weights.values;
  const sorted = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const most = sorted.length <= MOST_TERMS + 1 ? sorted.length : MOST_TERMS;
  const shown = sorted.slice(0, most);
  const others = sorted.slice(most);
  const term = (index: number) =>
    trace.annotations[index]?.values.map((value) => value * (weights[index] ?? 0)) ?? new Float64Array();
  const terms = shown.map(term);
  const limit = colourLimit(terms.flatMap((values) => [...values]));
  const rest = others
    .map(term)
    .reduce<Float64Array | null>(
      (sum, values) => sum?.map((value, at) => value + (values[at] ?? 0)) ?? values,
      null,
    );
  const digits = digitsOf(weights.length);
  return (
    <ul className={styles['terms']}>
      {shown.map((index, at) => {
        const token = trace.sourceTokens[index] ?? '';
        return (
          <li
            key={index}
            className={styles['term']}
            data-lit={(lit.source === index && (lit.target === null || lit.target === target)) || undefined}
            onPointerEnter={() => setFocus({ source: index, target })}
            onPointerLeave={() => setFocus(nothingInFocus)}
          >
            <NumberButton
              name={text.of(text.weight, tokenLabel(token).text)}
              value={weights[index] ?? 0}
              digits={digits}
              id={look.weights.id}
              index={index}
            />
            <span aria-hidden="true">×</span>
            <span className={styles['word']} {...source}>
              <TokenText {...tokenLabel(token)} />
            </span>
            <VectorStrip values={terms[at] ?? []} limit={limit} />
          </li>
        );
      })}
      {rest && (
        <li className={styles['term']} data-rest>
          <span>{text.moreTokens(formatInteger(others.length))}</span>
          <VectorStrip values={rest} limit={limit} />
        </li>
      )}
    </ul>
  );
}
