import { builtinDefaults, presets } from '../core/grammar/presets.ts';
import { splits } from '../core/grammar/splits.ts';
import { type ToyTask, toyTasks } from '../core/toyTasks/toyPairs.ts';
import type { CorpusSource } from '../protocol/corpus.ts';
import { type Option, UsageError, wholeNumber } from './terminal.ts';

/** Corpora that are made and not read: the built-in one and the toy tasks, the same for every command. */
export type MadeSource = Extract<CorpusSource, { kind: 'builtin' | 'toy' }>;

export const madeCorpora = ['builtin', ...toyTasks] as const;

export const isMade = (name: string | undefined): name is (typeof madeCorpora)[number] =>
  madeCorpora.some((made) => made === name);

/**
 * The options that describe them.
 * @param presetOption what the built-in corpus's preset is called, where a command has other presets too
 */
export const madeOptions = (presetOption = 'preset'): Readonly<Record<string, Option>> => ({
  [presetOption]: {
    type: 'string',
    value: 'NAME',
    help: `Built-in corpus: ${Object.keys(presets).join(', ')} (by default what the split needs).`,
  },
  pairs: {
    type: 'string',
    value: 'N',
    help: `Built-in corpus and toy tasks: how many pairs (default ${builtinDefaults.pairs}).`,
  },
  split: {
    type: 'string',
    value: 'NAME',
    help: `Built-in corpus: what its test asks: ${Object.keys(splits).join(', ')}.`,
  },
});

/** @param text reads an option. @throws UsageError where a name is none or says nothing about the corpus. */
export function readMadeSource(
  name: 'builtin' | ToyTask,
  text: (name: string) => string | undefined,
  { seed = builtinDefaults.seed as number, presetOption = 'preset' } = {},
): MadeSource {
  const pairs = wholeNumber('pairs', text('pairs') ?? String(builtinDefaults.pairs), 1);
  if (name === 'builtin') {
    const split = oneOf('split', text('split') ?? 'iid', splits);
    const preset = oneOf(presetOption, text(presetOption) ?? splits[split].preset, presets);
    return { kind: 'builtin', preset, pairs, seed, split };
  }
  for (const option of [presetOption, 'split']) {
    if (text(option) !== undefined) throw new UsageError(`--${option} goes with the built-in corpus alone.`);
  }
  return { kind: 'toy', task: name, pairs, seed };
}

function oneOf<Name extends string>(
  option: string,
  name: string,
  known: Readonly<Record<Name, unknown>>,
): Name {
  if (Object.hasOwn(known, name)) return name as Name;
  throw new UsageError(`--${option} must be one of ${Object.keys(known).join(', ')}, not "${name}".`);
}
