import type { Condition, Field, Fields } from './field.ts';
import { type SettingGroup, settingGroups } from './settings.ts';

/** Every setting in words, from its declaration: for the terminal's help and for docs/settings.md. */
export interface GroupReference {
  readonly group: SettingGroup;
  readonly title: string;
  readonly settings: readonly SettingReference[];
}

export interface SettingReference {
  /** As `--set` takes it; without its group where no other has one of the name. */
  readonly name: string;
  readonly field: Field;
  /** The value where nothing is said. */
  readonly standard: string;
  /** What it may be: "a whole number from 1 to 4", "true or false", "lstm, gru or rnn". */
  readonly values: string;
  /** "with attention additive or concat"; empty where it always has an effect. */
  readonly condition: string;
}

export function settingsReference(): GroupReference[] {
  const names = Object.values(settingGroups).flatMap(({ fields }) => Object.keys(fields));
  const isUnique = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return Object.entries(settingGroups).map(([group, { title, fields }]) => ({
    group: group as SettingGroup,
    title,
    settings: Object.entries(fields as Fields).map(([name, field]) => ({
      name: isUnique(name) ? name : `${group}.${name}`,
      field,
      standard: String(field.default),
      values: valuesOf(field),
      condition: conditionOf(field.appliesWhen ?? {}),
    })),
  }));
}

/** What a setting may be, in words. */
export function valuesOf(field: Field): string {
  switch (field.kind) {
    case 'number':
      return `a ${field.isInteger ? 'whole number' : 'number'} from ${field.minimum} to ${field.maximum}`;
    case 'switch':
      return 'true or false';
    case 'choice':
      return listed(field.options.map((option) => option.value));
    default:
      return field satisfies never;
  }
}

function conditionOf(condition: Condition): string {
  const parts = Object.entries(condition).map(([name, requirement]) =>
    'is' in requirement
      ? `with ${name} ${listed(requirement.is)}`
      : `with ${name} other than ${listed(requirement.isNot)}`,
  );
  return parts.join(' and ');
}

/** "a", "a or b", "a, b or c". */
function listed(values: readonly unknown[]): string {
  const last = String(values.at(-1));
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}
