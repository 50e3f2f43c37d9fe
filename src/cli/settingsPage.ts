import { writeFileSync } from 'node:fs';
import { settingsMarkdown } from '../core/spec/settingsMarkdown.ts';
import { runCommand } from './terminal.ts';

/** `npm run docs:settings`: writes docs/settings.md from the declarations. */
await runCommand({
  name: 'docs:settings',
  summary: 'Write docs/settings.md from the declarations of the settings.',
  usage: '',
  options: {},
  run: async () => writeFileSync('docs/settings.md', settingsMarkdown()),
});
