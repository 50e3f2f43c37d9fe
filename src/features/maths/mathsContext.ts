import { createContext } from 'react';
import type { Sizes } from '../../core/equations/shape.ts';
import type { SymbolName } from '../../core/equations/symbols.ts';

/** A number of the trace, and what it is called. */
export interface NamedNumber {
  readonly id: number;
  readonly index: number;
  readonly name: string;
}

/** What the parts of the pane share. */
interface Maths {
  /** Null until there is a network. */
  readonly sizes: Sizes | null;
  readonly lit: ReadonlySet<SymbolName>;
  readonly point: (symbol: SymbolName | null) => void;
  /** The number whose sum stands open. */
  readonly opened: NamedNumber | null;
  readonly open: (number: NamedNumber) => void;
}

export const MathsContext = createContext<Maths>({
  sizes: null,
  lit: new Set(),
  point: () => {},
  opened: null,
  open: () => {},
});
