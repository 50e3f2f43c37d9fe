import type { ReactNode } from 'react';
import { mark, type SymbolName } from '../../core/equations/symbols.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import type { MathsText } from '../../i18n/useMathsText.ts';
import type { Trace, TracedCell, TracedLook, TracedStep, TracedVector } from '../../store/traceSlice.ts';
import { Formula } from '../../ui/Formula.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import type { VectorRow } from './VectorRows.tsx';

/** The vectors of each equation as rows with a name. */

export function annotationRows(trace: Trace, { meanings, numbers }: MathsText): VectorRow[] {
  return trace.annotations.map((vector, source) => {
    const label = tokenLabel(trace.sourceTokens[source] ?? '');
    return {
      key: `${source}`,
      label: <TokenText {...label} />,
      name: numbers.of(meanings.encoderState, label.text),
      vector,
      source,
    };
  });
}

export function firstRows(trace: Trace, text: MathsText): VectorRow[] {
  const isOne = trace.first.length === 1;
  return trace.first.flatMap(({ hidden, memory }, layer) => {
    const row = symbolRow(text, isOne ? null : layer + 1);
    return [
      ...(memory ? [row(`memory${layer}`, 'firstMemory', memory)] : []),
      row(`${layer}`, 'firstState', hidden),
    ];
  });
}

export function contextRows({ context }: TracedLook, text: MathsText): VectorRow[] {
  return [symbolRow(text, null)('context', 'context', context)];
}

export function featureRows({ feature }: TracedStep, text: MathsText): VectorRow[] {
  return [symbolRow(text, null)('feature', 'feature', feature)];
}

const gateSymbols = {
  input: 'inputGate',
  forget: 'forgetGate',
  candidate: 'candidate',
  output: 'outputGate',
  reset: 'resetGate',
  update: 'updateGate',
} as const satisfies Record<string, SymbolName>;

/** Gates, memory and state of each layer, the lowest first. */
export function cellRows(cells: readonly TracedCell[], text: MathsText): VectorRow[] {
  return cells.flatMap(({ gates, memory, hidden }, layer) => {
    const row = symbolRow(text, cells.length === 1 ? null : layer + 1);
    const isGru = gates.some(({ name }) => name === 'reset');
    return [
      ...gates.map(({ name, vector }) =>
        row(`${name}${layer}`, gateSymbols[name], vector, isGru && name === 'candidate' ? 'n_t' : undefined),
      ),
      ...(memory ? [row(`memory${layer}`, 'memory', memory)] : []),
      row(`state${layer}`, 'state', hidden),
    ];
  });
}

/** @param layer null where there is only one. */
function symbolRow({ meanings, numbers }: MathsText, layer: number | null) {
  return (key: string, symbol: SymbolName, vector: TracedVector, tex?: string): VectorRow => {
    const label: ReactNode = (
      <>
        <Formula tex={mark(symbol, tex)} />
        {layer !== null && ` ${numbers.layer(`${layer}`)}`}
      </>
    );
    const name = meanings[symbol];
    return { key, label, name: layer === null ? name : numbers.inLayer(name, `${layer}`), vector };
  };
}
