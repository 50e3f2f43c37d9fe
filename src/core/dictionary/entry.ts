import type { SymbolName } from '../equations/symbols.ts';
import type { DataSpec } from '../spec/dataSpec.ts';
import type { DecodeSpec } from '../spec/decodeSpec.ts';
import type { ModelSpec } from '../spec/modelSpec.ts';
import type { TrainSpec } from '../spec/trainSpec.ts';
import type { PaperName } from './papers.ts';

/** What is so in every language about a term of the dictionary. Its name and its two sentences stand in `i18n/`. */
export interface Entry {
  /** TeX, as the page's equations write it. */
  readonly symbol?: string;
  /** TeX of how papers write the same. */
  readonly alsoWritten?: readonly string[];
  /** TeX in which `\src{…}` and `\tgt{…}` have their side's hue (`hued.ts`). Vectors are rows, as in the code. */
  readonly formula?: string;
  readonly papers?: readonly Citation[];
  /** Names of other terms. */
  readonly related: readonly string[];
  /** The settings that it explains. */
  readonly settings?: readonly SettingName[];
  /** The symbols of the maths pane that it explains. */
  readonly symbols?: readonly SymbolName[];
  /** What must be shown on the page before its place can be pointed at. */
  readonly pane?: 'maths' | 'coach' | 'decoding';
}

/** Where in a paper something stands. */
export const citedPlaces = ['section', 'equation', 'algorithm', 'figure', 'appendix'] as const;

/** A paper as a whole, or one place in it. */
export type Citation = { readonly paper: PaperName } & {
  readonly [Place in (typeof citedPlaces)[number]]?: string;
};

/** A setting by its group and its name. */
export type SettingName =
  | `model.${keyof ModelSpec}`
  | `training.${keyof TrainSpec}`
  | `data.${keyof DataSpec}`
  | `decoding.${keyof DecodeSpec}`;
