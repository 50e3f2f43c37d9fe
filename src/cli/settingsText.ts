import { settingsReference } from '../core/spec/settingsReference.ts';

/** All settings with their defaults and ranges, for the end of a help text. */
export function settingsText(): string {
  const groups = settingsReference();
  const all = groups.flatMap(({ settings }) => settings);
  const [names, standards] = [
    Math.max(...all.map(({ name }) => name.length)),
    Math.max(...all.map(({ standard }) => standard.length)),
  ];
  const blocks = groups.map(({ group, title, settings }) => {
    const lines = settings.map(
      ({ name, standard, values }) => `  ${name.padEnd(names)}  ${standard.padStart(standards)}  ${values}`,
    );
    return [`${title} ("${group}" in a --spec file)`, ...lines].join('\n');
  });
  return `Settings, their defaults, and what they may be; docs/settings.md explains each.\n\n${blocks.join('\n\n')}\n`;
}
