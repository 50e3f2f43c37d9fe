import { normalizedEntropy, sinkMass, sinkPositions } from '../../core/metrics/attentionShape.ts';
import type { SourceToken, TargetToken } from '../../store/translationSlice.ts';

/** How one row of attention is spread. */
export interface RowReading {
  readonly text: string;
  /** 0: one place; 1: all alike. */
  readonly entropy: number;
  /** On `</s>` and the final full stop. */
  readonly sink: number;
}

export interface AttentionReading {
  readonly rows: readonly RowReading[];
  readonly entropy: number;
  readonly sink: number;
  /** The most spread row. */
  readonly widest: RowReading;
}

/** Where the words of a translation look; null without attention or without words. */
export function readAttention(
  sourceTokens: readonly SourceToken[],
  targetTokens: readonly TargetToken[],
): AttentionReading | null {
  const idle = sinkPositions(sourceTokens.map(({ text }) => text));
  const rows = targetTokens.flatMap(({ text, attention }) =>
    attention ? [{ text, entropy: normalizedEntropy([attention]), sink: sinkMass([attention], idle) }] : [],
  );
  const [first] = rows;
  if (!first) return null;
  const mean = (value: (row: RowReading) => number) =>
    rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
  return {
    rows,
    entropy: mean((row) => row.entropy),
    sink: mean((row) => row.sink),
    widest: rows.reduce((widest, row) => (row.entropy > widest.entropy ? row : widest), first),
  };
}
