import { createContext } from 'react';

/** A label whose entry is asked for. */
export interface AskedTerm {
  /** What the label names, as the dictionary knows it: a term, a symbol, or a setting's label in English. */
  readonly subject: string;
  /** Where the entry opens, and where the focus goes back to. */
  readonly mark: HTMLElement;
}

/** Opens an entry of the dictionary in place. The page provides it. */
export const OpenTerm = createContext<(asked: AskedTerm) => void>(() => {});
