import { applies, type Field, type Fields, type SpecOf } from './field.ts';

type Value = string | number | boolean;

/** A setting that two specs have differently, with the value of the first. */
export interface SettingDifference {
  readonly name: string;
  readonly field: Field;
  readonly value: Value;
}

/** What tells one spec from another, in the order of the fields; settings without effect in both are left out. */
export function settingDifferences<F extends Fields>(
  fields: F,
  spec: SpecOf<F>,
  other: SpecOf<F>,
): SettingDifference[] {
  return differingSettings(fields, [spec, other]).map(({ name, field }) => ({
    name,
    field,
    value: spec[name] as Value,
  }));
}

/** A setting that some specs have differently, with the value in each; null where it has no effect. */
export interface DifferingSetting {
  readonly name: string;
  readonly field: Field;
  readonly values: readonly (Value | null)[];
}

/** The settings that are not the same in all of some specs, in the order of the fields. */
export function differingSettings<F extends Fields>(
  fields: F,
  specs: readonly SpecOf<F>[],
): DifferingSetting[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const isSame = new Set(specs.map((spec) => spec[name])).size <= 1;
    const values = specs.map((spec) => (applies(field, spec) ? (spec[name] as Value) : null));
    return isSame || values.every((value) => value === null) ? [] : [{ name, field, values }];
  });
}
