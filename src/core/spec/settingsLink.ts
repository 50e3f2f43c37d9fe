import { readAssignment } from './settingAssignment.ts';
import { readSettings, type SettingGroup, type Settings, settingGroups } from './settings.ts';

/**
 * Settings as part of an address: what differs from a base, one `group.field=value` each. A link says nothing about the
 * rest, so it still holds when a default changes that nobody had touched.
 */
export function settingsToLink(settings: Settings, base: Settings): Map<string, string> {
  const link = new Map<string, string>();
  for (const group of Object.keys(settingGroups) as SettingGroup[]) {
    const former: Readonly<Record<string, unknown>> = base[group];
    for (const [name, value] of Object.entries(settings[group])) {
      if (value !== former[name]) link.set(`${group}.${name}`, String(value));
    }
  }
  return link;
}

/**
 * Reads such a link over the base.
 * @param link names that are no settings are for others to read
 * @returns the settings, and one sentence for each value that cannot be taken (the base's stays).
 */
export function settingsFromLink(
  link: ReadonlyMap<string, string>,
  base: Settings,
): { settings: Settings; faults: string[] } {
  const changes: Record<string, Record<string, unknown>> = {};
  const unread: string[] = [];
  for (const [name, text] of link) {
    if (!name.includes('.')) continue;
    const assignment = readAssignment(`${name}=${text}`);
    if ('fault' in assignment) {
      unread.push(assignment.fault);
      continue;
    }
    changes[assignment.group] ??= {};
    (changes[assignment.group] as Record<string, unknown>)[assignment.name] = assignment.value;
  }
  const { settings, faults } = readSettings(changes, base);
  return { settings, faults: [...unread, ...faults] };
}
