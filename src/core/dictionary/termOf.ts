import { settingGroups } from '../spec/settings.ts';
import { dictionary, isTerm, type TermName } from './dictionary.ts';
import type { SettingName } from './entry.ts';

/**
 * The entry that explains what a label of the page names.
 *
 * @param subject a term, a symbol of the equations, or a setting's label as it is declared, in English
 */
export function termOf(subject: string): TermName | null {
  return isTerm(subject) ? subject : (termBySubject().get(subject) ?? null);
}

/** All that leads to a term: its name, its symbols, the labels of its settings. */
export function subjectsOf(term: TermName): string[] {
  const { settings = [], symbols = [] } = dictionary[term];
  return [term, ...symbols, ...settings.map(labelOf)];
}

/** As it is declared, in English. */
export function labelOf(setting: SettingName): string {
  const [group = '', name = ''] = setting.split('.');
  const fields: Readonly<Record<string, Readonly<Record<string, { readonly label: string }>>>> =
    Object.fromEntries(Object.entries(settingGroups).map(([title, each]) => [title, each.fields]));
  const field = fields[group]?.[name];
  if (!field) throw new RangeError(`There is no setting ${setting}.`);
  return field.label;
}

let bySubject: ReadonlyMap<string, TermName> | null = null;

function termBySubject(): ReadonlyMap<string, TermName> {
  bySubject ??= new Map(
    (Object.keys(dictionary) as TermName[]).flatMap((term) =>
      subjectsOf(term).map((subject) => [subject, term] as const),
    ),
  );
  return bySubject;
}
