import type { Field } from './field.ts';
import { nearestName } from './nearestName.ts';
import { type SettingGroup, settingGroups } from './settings.ts';

/** A setting as people write it: `hiddenSize=256`, or `model.hiddenSize=256` where two groups have one of the name. */
export interface SettingAssignment {
  readonly group: SettingGroup;
  readonly name: string;
  readonly field: Field;
  /** As read from the text; whether it lies in the field's range is `readSettings`'s to say. */
  readonly value: string | number | boolean;
}

/** @returns the assignment, or one sentence about why the text is none. */
export function readAssignment(text: string): SettingAssignment | { readonly fault: string } {
  const at = text.indexOf('=');
  if (at < 1) return { fault: `A setting is written name=value, such as hiddenSize=256, not "${text}".` };
  const path = text.slice(0, at).trim();
  const found = settingsNamed(path);
  const [setting] = found;
  if (!setting) return { fault: `There is no setting ${path}; the nearest is ${nearestSetting(path)}.` };
  if (found.length > 1) {
    const choices = found.map(({ group, name }) => `${group}.${name}`);
    return { fault: `${path} may be ${choices.join(' or ')}; write which one.` };
  }
  return { ...setting, value: settingValue(text.slice(at + 1).trim(), setting.field) };
}

type Setting = Omit<SettingAssignment, 'value'>;

const allSettings: readonly Setting[] = Object.entries(settingGroups).flatMap(([group, { fields }]) =>
  Object.entries(fields).map(([name, field]) => ({ group: group as SettingGroup, name, field })),
);

function settingsNamed(path: string): Setting[] {
  return allSettings.filter(({ group, name }) => name === path || `${group}.${name}` === path);
}

function nearestSetting(path: string): string | null {
  const [group, name] = path.split('.');
  if (name === undefined) return nearestName(path, new Set(allSettings.map((setting) => setting.name)));
  const sameGroup = allSettings.filter((setting) => setting.group === group);
  return nearestName(
    path,
    (sameGroup.length > 0 ? sameGroup : allSettings).map((setting) => `${setting.group}.${setting.name}`),
  );
}

/** A value from its text. Text that cannot be one of the field's kind stays as it is, for the field to refuse. */
export function settingValue(text: string, field: Field): string | number | boolean {
  switch (field.kind) {
    case 'number':
      return text === '' || Number.isNaN(Number(text)) ? text : Number(text);
    case 'switch':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'choice':
      return text;
    default:
      return field satisfies never;
  }
}
