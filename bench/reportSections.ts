import type { Machine } from './machine.ts';
import type { Results, Row } from './results.ts';
import { bleuTable, coldStartTable, growthTable, limitTable, rowTable } from './table.ts';

/** The parts of docs/performance.md that are made from results, by the names of their marks. */
export type Sections = Readonly<Record<string, string>>;

/** @param results the oldest first: a later measurement of the same thing takes the place of an earlier one */
export function sectionsOf(results: readonly Results[]): Sections {
  const isScaling = ({ rows }: Results) => rows.some(({ config }) => config.includes('×'));
  const usual = results.filter((result) => !isScaling(result));
  const steps = latestRows(usual);
  const products = latest(
    usual.flatMap((result) => result.products),
    ({ backend, adapter }) => `${backend} ${adapter}`,
  );
  const runs = latest(
    results.flatMap(({ bleu }) => bleu),
    ({ backend }) => backend,
  );
  const coldStarts = latest(
    results.flatMap((result) => result.coldStarts ?? []),
    ({ backend, when }) => `${backend} ${when}`,
  );
  return {
    machine: machineText(results),
    steps: rowTable(steps),
    growth: growthTable(latestRows(results.filter(isScaling))),
    limit: limitTable(steps, products),
    bleu: bleuTable(runs),
    cold: coldStartTable(coldStarts),
  };
}

/** @throws Error where the text lacks the marks of a section */
export function replaceSections(text: string, sections: Sections): string {
  return Object.entries(sections).reduce((changed, [name, content]) => {
    const [begin, end] = [`<!-- bench: ${name} -->`, '<!-- /bench -->'];
    const from = changed.indexOf(begin);
    const to = changed.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`The report has no place for ${name}: ${begin} … ${end}.`);
    return `${changed.slice(0, from)}${begin}\n\n${content}\n\n${changed.slice(to)}`;
  }, text);
}

function latestRows(results: readonly Results[]): Row[] {
  return latest(
    results.flatMap(({ rows }) => rows),
    ({ backend, adapter, config, architecture, variant }) =>
      [backend, adapter, config, architecture, variant].join(),
  );
}

/** Of items alike the last, where the first stood. */
function latest<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function machineText(results: readonly Results[]): string {
  const machines = new Set(results.map(({ machine }) => describe(machine)));
  const adapters = new Set(results.flatMap(({ rows }) => rows.map(adapterText)));
  const dates = results.map(({ date }) => date.slice(0, 10)).sort();
  const period = [...new Set([dates[0], dates.at(-1)])].join(' to ');
  return [`Measured ${period}.`, ...machines, ...adapters]
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}

function describe({ cores, processor, memoryGib, node, chromium }: Machine): string {
  const software = [`Node ${node}`, ...(chromium ? [`Chromium ${chromium}`] : [])].join(', ');
  return `${cores} cores of ${processor}, ${memoryGib} GiB; ${software}`;
}

function adapterText({ backend, adapter }: Row): string {
  return adapter === '' ? '' : `${backend}: ${adapter}`;
}
