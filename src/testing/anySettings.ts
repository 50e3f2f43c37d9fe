import fc from 'fast-check';
import type { Field } from '../core/spec/field.ts';
import { type SettingGroup, type Settings, settingGroups } from '../core/spec/settings.ts';

/** Every setting anywhere in its range. */
export const anySettings = fc.record(
  Object.fromEntries(
    Object.entries(settingGroups).map(([group, { fields }]) => [
      group,
      fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)]))),
    ]),
  ),
) as unknown as fc.Arbitrary<Settings>;

/** One setting with a value anywhere in its range. */
export const anySetting = fc.oneof(
  ...Object.entries(settingGroups).flatMap(([group, { fields }]) =>
    Object.entries(fields).map(([name, field]) =>
      anyValue(field).map((value) => ({ group: group as SettingGroup, name, value })),
    ),
  ),
);

function anyValue(field: Field): fc.Arbitrary<string | number | boolean> {
  switch (field.kind) {
    case 'number':
      return field.isInteger
        ? fc.integer({ min: field.minimum, max: field.maximum })
        : fc.double({ min: field.minimum, max: field.maximum, noNaN: true }).map((value) => value + 0); // no −0
    case 'switch':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    default:
      return field satisfies never;
  }
}
