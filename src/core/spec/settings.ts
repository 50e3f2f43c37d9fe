import { type DataSpec, dataFields } from './dataSpec.ts';
import { type DecodeSpec, decodeFields, decodeSpecFault } from './decodeSpec.ts';
import { defaultsOf, type Fields, readSpec } from './field.ts';
import { type ModelSpec, modelFields, modelSpecFault } from './modelSpec.ts';
import { type TrainSpec, trainFields, trainSpecFault } from './trainSpec.ts';

/** Every setting there is, in four groups. Presets, the terminal and the reference all go by this one table. */
export const settingGroups = {
  model: { title: 'Model', fields: modelFields },
  training: { title: 'Training', fields: trainFields },
  data: { title: 'Data', fields: dataFields },
  decoding: { title: 'Decoding', fields: decodeFields },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly fields: Fields }>>;

export type SettingGroup = keyof typeof settingGroups;

export interface Settings {
  readonly model: ModelSpec;
  readonly training: TrainSpec;
  readonly data: DataSpec;
  readonly decoding: DecodeSpec;
}

/** What differs from other settings. */
export type SettingChanges = { readonly [Group in SettingGroup]?: Partial<Settings[Group]> };

export const defaultSettings: Settings = {
  model: defaultsOf(modelFields),
  training: defaultsOf(trainFields),
  data: defaultsOf(dataFields),
  decoding: defaultsOf(decodeFields),
};

export function changeSettings(base: Settings, changes: SettingChanges): Settings {
  return {
    model: { ...base.model, ...changes.model },
    training: { ...base.training, ...changes.training },
    data: { ...base.data, ...changes.data },
    decoding: { ...base.decoding, ...changes.decoding },
  };
}

/**
 * Reads settings from outside, such as a file, over the given ones.
 * @returns the settings, and one sentence for each group or value that is unknown or out of range (those keep the
 *   base's value).
 */
export function readSettings(
  values: unknown,
  base: Settings = defaultSettings,
): { settings: Settings; faults: string[] } {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return { settings: base, faults: ['The settings must be a JSON object.'] };
  }
  const groups = Object.keys(settingGroups);
  const unknown = Object.keys(values).filter((name) => !groups.includes(name));
  const faults = unknown.map((name) => `${name} is no group of settings; there are ${groups.join(', ')}.`);
  const read = <F extends Fields>(
    group: SettingGroup,
    fields: F,
    former: ReturnType<typeof defaultsOf<F>>,
  ) => {
    const result = readSpec(fields, (values as Record<string, unknown>)[group] ?? {}, former);
    faults.push(
      ...result.faults.map((fault) => (fault.startsWith('The settings') ? `${group}: ${fault}` : fault)),
    );
    return result.spec;
  };
  const settings: Settings = {
    model: read('model', modelFields, base.model),
    training: read('training', trainFields, base.training),
    data: read('data', dataFields, base.data),
    decoding: read('decoding', decodeFields, base.decoding),
  };
  return { settings, faults };
}

/** What no single field can see, one sentence each. */
export function settingsFaults({ model, training, decoding }: Settings): string[] {
  return [modelSpecFault(model), trainSpecFault(training), decodeSpecFault(decoding)].filter(
    (fault) => fault !== null,
  );
}
