import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelPresets } from './modelPresets.ts';
import { settingGroups } from './settings.ts';
import { settingsMarkdown } from './settingsMarkdown.ts';

test('docs/settings.md is what the declarations say; `npm run docs:settings` writes it again', () => {
  const file = new URL('../../../docs/settings.md', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(settingsMarkdown());
});

test('it has every setting, every option and every preset', () => {
  const text = settingsMarkdown().replaceAll('\\', '');
  for (const { fields } of Object.values(settingGroups)) {
    for (const [name, field] of Object.entries(fields)) {
      expect(text).toContain(`${name}\``);
      expect(text).toContain(field.explanation);
      if (field.kind === 'choice')
        for (const { value } of field.options) expect(text).toContain(`\`${value}\`, `);
    }
  }
  for (const { name, explanation } of modelPresets) {
    expect(text).toContain(`\`${name}\``);
    expect(text).toContain(explanation);
  }
});
