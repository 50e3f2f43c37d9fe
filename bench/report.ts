import { readFileSync, writeFileSync } from 'node:fs';
import { projectRoot } from '../scripts/command.mjs';
import { runCommand } from '../src/cli/terminal.ts';
import { replaceSections, sectionsOf } from './reportSections.ts';
import { readResults } from './saveResults.ts';

/** `npm run bench:report`: writes the tables of docs/performance.md again, from bench/results/. */
await runCommand({
  name: 'bench:report',
  summary: 'Write the tables of docs/performance.md again, from what is kept in bench/results/.',
  usage: '',
  options: {},
  run: async () => {
    const file = `${projectRoot}docs/performance.md`;
    writeFileSync(file, replaceSections(readFileSync(file, 'utf8'), sectionsOf(readResults())));
  },
});
