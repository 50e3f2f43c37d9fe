import type { english } from './english/page.ts';

/** The shape every language fills: the same names, texts as plain strings, functions with the same arguments. */
export type Catalogue = Widened<typeof english>;

export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Arguments) => string
    ? (...args: Arguments) => string
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : { readonly [Name in keyof T]: Widened<T[Name]> };
