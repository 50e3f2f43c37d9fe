import { applies, type Field, type Fields, type SpecOf } from './field.ts';

/** A setting that two specs have differently, with the value of the first. */
export interface SettingDifference {
  readonly name: string;
  readonly field: Field;
  readonly value: string | number | boolean;
}

/** What tells one spec from another, in the order of the fields; settings without effect in both are left out. */
export function settingDifferences<F extends Fields>(
  fields: F,
  spec: SpecOf<F>,
  other: SpecOf<F>,
): SettingDifference[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    spec[name] !== other[name] && (applies(field, spec) || applies(field, other))
      ? [{ name, field, value: spec[name] as SettingDifference['value'] }]
      : [],
  );
}
