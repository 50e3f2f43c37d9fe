import type { SymbolName } from '../../core/equations/symbols.ts';
import type { Focus } from '../../store/viewSlice.ts';

const ofRow = ['energy', 'weight', 'context', 'state', 'feature'] as const;
const ofColumn = ['sourceWord', 'annotation', 'forward', 'backward'] as const;
const ofCell = ['energy', 'weight', 'annotation'] as const;

/** The symbols of what is lit in the picture; of the one that is pointed at, it alone. */
export function litSymbols({ source, target }: Focus, pointed: SymbolName | null): ReadonlySet<SymbolName> {
  if (pointed) return new Set([pointed]);
  if (source !== null && target !== null) return new Set(ofCell);
  if (source !== null) return new Set(ofColumn);
  return new Set(target === null ? [] : ofRow);
}
