import type { Preset } from '../core/grammar/presets.ts';
import { presets } from '../core/grammar/presets.ts';
import { type SplitName, splits } from '../core/grammar/splits.ts';
import { type Option, UsageError, wholeNumber } from './terminal.ts';

/** The options that describe the built-in corpus, the same for every command. */
export const builtinOptions: Readonly<Record<string, Option>> = {
  preset: {
    type: 'string',
    value: 'NAME',
    help: `Built-in corpus: ${Object.keys(presets).join(', ')} (by default what the split needs).`,
  },
  pairs: { type: 'string', value: 'N', help: `Built-in corpus: how many pairs.` },
  split: {
    type: 'string',
    value: 'NAME',
    help: `Built-in corpus: what its test asks: ${Object.keys(splits).join(', ')}.`,
  },
};

export interface BuiltinChoice {
  readonly preset: Preset;
  readonly pairs: number;
  readonly split: SplitName | null;
}

/** @param text reads an option. @throws UsageError where a name is none. */
export function readBuiltinChoice(
  text: (name: string) => string | undefined,
  defaultPairs: number,
): BuiltinChoice {
  const split = text('split') === undefined ? null : oneOf('split', text('split') as string, splits);
  const preset = text('preset') ?? (split ? splits[split].preset : 'everyday');
  return {
    preset: oneOf('preset', preset, presets),
    pairs: wholeNumber('pairs', text('pairs') ?? String(defaultPairs), 1),
    split,
  };
}

function oneOf<Name extends string>(
  option: string,
  name: string,
  known: Readonly<Record<Name, unknown>>,
): Name {
  if (Object.hasOwn(known, name)) return name as Name;
  throw new UsageError(`--${option} must be one of ${Object.keys(known).join(', ')}, not "${name}".`);
}
