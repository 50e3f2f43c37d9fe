import { existsSync, readFileSync } from 'node:fs';
import { presets as corpusPresets } from '../core/grammar/presets.ts';
import { builtinData } from '../core/spec/dataSpec.ts';
import { applies, type Field, type Fields } from '../core/spec/field.ts';
import { findModelPreset, type ModelPreset, modelPresets } from '../core/spec/modelPresets.ts';
import { nearestName } from '../core/spec/nearestName.ts';
import { readAssignment, type SettingAssignment } from '../core/spec/settingAssignment.ts';
import {
  defaultSettings,
  readSettings,
  type SettingGroup,
  type Settings,
  settingGroups,
  settingsFaults,
} from '../core/spec/settings.ts';
import type { CorpusSource } from '../protocol/corpus.ts';
import { UsageError, wholeNumber } from './terminal.ts';
import { corpusPresetOption } from './trainSource.ts';

/** What the command line says about settings, as it stands there. */
export interface SettingOptions {
  readonly preset: string | undefined;
  /** Path of a JSON file. */
  readonly spec: string | undefined;
  readonly set: readonly string[];
  readonly steps: string | undefined;
  readonly seed: string | undefined;
}

/**
 * All settings of a run. Each layer overrules the one before it: the defaults (of the corpus), --preset, --spec, --set,
 * --steps and --seed.
 *
 * @throws UsageError with the first thing that is wrong.
 */
export function trainSettings(options: SettingOptions, source: CorpusSource | null): Settings {
  const layers: unknown[] = [
    ...(options.preset === undefined ? [] : [groupsOf(requirePreset(options.preset))]),
    ...(options.spec === undefined ? [] : [readJson(options.spec)]),
    ...readAssignments(options.set).map(({ group, name, value }) => ({ [group]: { [name]: value } })),
    { training: { ...lengthOf(options.steps), ...seedOf(options.seed) } },
  ];
  const isMade = source?.kind === 'builtin' || source?.kind === 'toy';
  let settings: Settings = isMade ? { ...defaultSettings, data: builtinData } : defaultSettings;
  for (const layer of layers) {
    const read = readSettings(layer, settings);
    if (read.faults.length > 0) throw new UsageError(read.faults[0]);
    settings = read.settings;
  }
  const [fault] = settingsFaults(settings);
  if (fault) throw new UsageError(fault);
  return settings;
}

/** Whether anything says how long training lasts; a preset does. */
export function saysHowLong(options: SettingOptions): boolean {
  const named = namedSettings(options).map(({ name }) => name);
  return (
    options.preset !== undefined ||
    options.steps !== undefined ||
    named.includes('steps') ||
    named.includes('epochs')
  );
}

/** One sentence for each setting that was named and yet changes nothing, since what it belongs to is switched off. */
export function idleSettings(options: SettingOptions, settings: Settings): string[] {
  return namedSettings(options).flatMap(({ group, name }) => {
    const spec: Readonly<Record<string, string | number | boolean>> = settings[group];
    const field: Field = (settingGroups[group].fields as Fields)[name] as Field;
    if (applies(field, spec)) return [];
    const others = Object.keys(field.appliesWhen ?? {}).map((other) => `${other} ${spec[other]}`);
    return [`${name} has no effect with ${others.join(' and ')}.`];
  });
}

/** What --spec and --set name. */
function namedSettings({ spec, set }: SettingOptions): { group: SettingGroup; name: string }[] {
  const inFile = Object.entries((spec === undefined ? {} : readJson(spec)) ?? {});
  return [
    ...inFile.flatMap(([group, values]) =>
      Object.keys(values ?? {}).map((name) => ({ group: group as SettingGroup, name })),
    ),
    ...readAssignments(set),
  ];
}

/** The same preset as a plain object of groups. */
function groupsOf(preset: ModelPreset): Partial<Record<SettingGroup, object>> {
  const groups = Object.keys(settingGroups) as SettingGroup[];
  return Object.fromEntries(groups.map((group) => [group, preset[group]]));
}

function requirePreset(name: string): ModelPreset {
  const preset = findModelPreset(name);
  if (preset) return preset;
  if (Object.hasOwn(corpusPresets, name)) {
    throw new UsageError(`"${name}" is a preset of the built-in corpus: --${corpusPresetOption} ${name}.`);
  }
  const nearest = nearestName(
    name,
    modelPresets.map((known) => known.name),
  );
  throw new UsageError(`There is no preset "${name}"; the nearest is ${nearest}. --list-presets shows all.`);
}

function readAssignments(set: readonly string[]): SettingAssignment[] {
  return set.map((text) => {
    const assignment = readAssignment(text);
    if ('fault' in assignment) throw new UsageError(assignment.fault);
    return assignment;
  });
}

/** Steps that are asked for by themselves are meant to count, whatever a preset says about epochs. */
function lengthOf(steps: string | undefined): object {
  return steps === undefined ? {} : { steps: wholeNumber('steps', steps, 1), epochs: 0 };
}

function seedOf(seed: string | undefined): object {
  return seed === undefined ? {} : { seed: wholeNumber('seed', seed, 0) };
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new UsageError(`${file} does not exist.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is not JSON.`);
  }
}
