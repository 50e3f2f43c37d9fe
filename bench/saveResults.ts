import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { projectRoot } from '../scripts/command.mjs';
import type { Results } from './results.ts';
import { limitTable, rowTable } from './table.ts';

const folder = `${projectRoot}bench/results`;

/** Writes bench/results/DATE-BACKENDS.json. */
export function saveResults(results: Results, what: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const time = results.date.slice(0, 16).replace(/:/g, '');
  const file = `${folder}/${time}-${what.join('-')}.json`;
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  process.stderr.write(`Kept in ${file.slice(projectRoot.length)}\n`);
}

/** @returns every result that is kept, the oldest first */
export function readResults(): Results[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Results)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

export function printResults({ rows, products, failures }: Results, asJson: boolean): void {
  const tables = [
    rowTable(rows),
    limitTable(rows, products),
    ...failures.map(({ backend, config, variant, reason }) => `${backend} ${config} ${variant}: ${reason}`),
  ];
  process.stdout.write(asJson ? `${JSON.stringify(rows, null, 2)}\n` : `${tables.join('\n\n')}\n`);
}
