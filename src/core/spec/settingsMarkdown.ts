import { applies, type Field, type Fields } from './field.ts';
import { type ModelPreset, modelPresets, presetSettings } from './modelPresets.ts';
import { type SettingGroup, settingGroups } from './settings.ts';
import { type SettingReference, settingsReference } from './settingsReference.ts';

/** The text of docs/settings.md, from the declarations: every setting, every option, every preset. */
export function settingsMarkdown(): string {
  const groups = settingsReference().map(({ group, title, settings }) =>
    [
      `## ${title}`,
      `Under \`"${group}"\` in a file.`,
      table(
        ['setting', 'default', 'may be', 'what it does'],
        settings.map((setting) => [
          `\`${setting.name}\``,
          `\`${setting.standard}\``,
          `${setting.values}`,
          meaning(setting),
        ]),
      ),
    ].join('\n\n'),
  );
  return `${[introduction, ...groups, presetSection()].join('\n\n')}\n`;
}

const introduction = `# Settings

Written by \`npm run docs:settings\` from the declarations in \`src/core/spec/\`; do not edit it by hand.

A setting is given to \`npm run train\` as \`--set name=value\`, or in a file as \`--spec FILE.json\`; in the page it stands in the form. What is said later overrules what was said before: defaults, \`--preset\`, \`--spec\`, \`--set\`, then \`--steps\` and \`--seed\`. For your own corpus and for the built-in one the defaults are the same, but for the built-in one every word counts (\`minFrequency=1\`) and its longest sentences are wanted. Settings marked * need a new network; the others can be changed while it trains.`;

function meaning({ field, condition }: SettingReference): string {
  const only = condition === '' ? '' : ` (Only ${condition}.)`;
  const options =
    field.kind === 'choice'
      ? field.options
          .map((option) => `<br>\`${option.value}\`, ${option.label}: ${option.explanation}`)
          .join('')
      : '';
  return `**${field.label}${field.rebuilds ? ' \\*' : ''}.** ${field.explanation}${only}${options}`;
}

function presetSection(): string {
  const presets: readonly ModelPreset[] = modelPresets;
  return [
    '## Presets',
    'Networks of the literature, as differences from the defaults: `npm run train -- --preset NAME`.',
    table(
      ['preset', 'what it is', 'settings'],
      presets.map((preset) => [
        `\`${preset.name}\``,
        `**${preset.label}.** ${preset.explanation}`,
        differences(preset).join('<br>') || 'the defaults',
      ]),
    ),
  ].join('\n\n');
}

/** What a preset says and what has an effect there. */
function differences(preset: ModelPreset): string[] {
  const settings = presetSettings(preset);
  return (Object.keys(settingGroups) as SettingGroup[]).flatMap((group) => {
    const fields: Fields = settingGroups[group].fields;
    return Object.entries(preset[group])
      .filter(([name]) => applies(fields[name] as Field, settings[group]))
      .map(([name, value]) => `\`${name}=${value}\``);
  });
}

/** Columns as wide as their widest cell, but for the last. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => escaped(cell)));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => (row[column] as string).length)));
  const written = lines.map((row) =>
    row.map((cell, column) => cell.padEnd(column === widths.length - 1 ? 0 : (widths[column] as number))),
  );
  written.splice(
    1,
    0,
    widths.map((width, column) => '-'.repeat(column === widths.length - 1 ? 3 : width)),
  );
  return written.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Signs that Markdown would read as its own; the line breaks are ours. */
function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replaceAll(/<(?!br>)/g, '\\<');
}
