import { type Architecture, architectureTitles, findConfig } from './configs.ts';
import { floatingPointOperations } from './floatingPointOperations.ts';
import type { BleuRun, ColdStart, ProductRate, Row } from './results.ts';

/** Results as tables in Markdown, which a terminal shows as well. */

export interface Column<T> {
  readonly title: string;
  readonly isNumber?: boolean;
  text(item: T): string;
}

/** @returns lines of equal width */
export function table<T>(items: readonly T[], columns: readonly Column<T>[]): string {
  const cells = items.map((item) => columns.map(({ text }) => text(item)));
  const widths = columns.map(({ title }, at) =>
    Math.max(3, title.length, ...cells.map((line) => (line[at] as string).length)),
  );
  const line = (texts: readonly string[]) =>
    `| ${texts
      .map((text, at) => {
        const width = widths[at] as number;
        return columns[at]?.isNumber ? text.padStart(width) : text.padEnd(width);
      })
      .join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (columns[at]?.isNumber ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(columns.map(({ title }) => title)), rule, ...cells.map(line)].join('\n');
}

export function rowTable(rows: readonly Row[]): string {
  return table(rows, [
    { title: 'backend', text: ({ backend }) => backend },
    { title: 'config', text: ({ config }) => config },
    { title: 'attention', text: ({ architecture }) => architectureTitles[architecture] },
    { title: 'variant', text: ({ variant }) => variant },
    { title: 'dispatches', isNumber: true, text: (row) => orDash(row.dispatchesPerStep, String) },
    { title: 'ms', isNumber: true, text: (row) => number(row.msPerStep) },
    {
      title: 'min–max',
      isNumber: true,
      text: (row) => `${number(row.minMsPerStep)}–${number(row.maxMsPerStep)}`,
    },
    { title: 'JS ms', isNumber: true, text: (row) => orDash(row.jsMsPerStep, number) },
    { title: '× naive', isNumber: true, text: (row) => orDash(row.ratioToNaive, number) },
    { title: 'tokens/s', isNumber: true, text: (row) => row.targetTokensPerSecond.toLocaleString('en') },
    {
      title: 'gradient error',
      isNumber: true,
      text: (row) => orDash(row.maxRelativeGradientError, (error) => error.toExponential(1)),
    },
  ]);
}

/** How near a step comes to what a plain product reaches on the same device. */
export function limitTable(rows: readonly Row[], products: readonly ProductRate[]): string {
  const lines = rows.filter(isOursOrPytorch).flatMap((row) => {
    const product = products.find(
      ({ backend, adapter }) => backend === row.backend && adapter === row.adapter,
    );
    const config = findConfig(row.config);
    if (!product || !config) return [];
    const operations = 1e-9 * floatingPointOperations(config, row.architecture);
    return [{ row, product, operations, limitMs: (1000 * operations) / product.gigaflops }];
  });
  return table(lines, [
    { title: 'backend', text: ({ row }) => row.backend },
    { title: 'config', text: ({ row }) => row.config },
    { title: 'attention', text: ({ row }) => architectureTitles[row.architecture] },
    { title: 'variant', text: ({ row }) => row.variant },
    { title: 'GFLOP', isNumber: true, text: ({ operations }) => number(operations) },
    {
      title: 'product GFLOP/s',
      isNumber: true,
      text: ({ product }) => `${number(product.gigaflops)} (${product.by})`,
    },
    { title: 'ms at that rate', isNumber: true, text: ({ limitMs }) => number(limitMs) },
    { title: 'ms measured', isNumber: true, text: ({ row }) => number(row.msPerStep) },
    { title: 'times the limit', isNumber: true, text: ({ row, limitMs }) => number(row.msPerStep / limitMs) },
  ]);
}

function isOursOrPytorch({ variant }: Row): boolean {
  return variant === 'fused' || variant.startsWith('pytorch');
}

/** What a step costs when one size changes, as a multiple of the first row's time. */
export function growthTable(rows: readonly Row[]): string {
  const base = new Map<string, Row>();
  for (const row of rows) if (!base.has(key(row))) base.set(key(row), row);
  return table(rows, [
    { title: 'backend', text: ({ backend }) => backend },
    { title: 'config', text: ({ config }) => config },
    { title: 'variant', text: ({ variant }) => variant },
    { title: 'ms', isNumber: true, text: (row) => number(row.msPerStep) },
    {
      title: '× the first',
      isNumber: true,
      text: (row) => number(row.msPerStep / (base.get(key(row)) as Row).msPerStep),
    },
    { title: 'dispatches', isNumber: true, text: (row) => orDash(row.dispatchesPerStep, String) },
  ]);

  function key(row: Row): `${string} ${string} ${Architecture}` {
    return `${row.backend} ${row.variant} ${row.architecture}`;
  }
}

/** When each run was first seen to have reached so much. */
export function bleuTable(runs: readonly BleuRun[]): string {
  const when = ({ looks }: BleuRun, score: number) => {
    const look = looks.find(({ bleu }) => bleu >= score);
    return look ? `${number(look.trainedSeconds)} s (step ${number(look.step)})` : '–';
  };
  return table(runs, [
    { title: 'backend', text: ({ backend }) => backend },
    ...[80, 85, 90].map((score) => ({
      title: `BLEU ${score}`,
      isNumber: true,
      text: (run: BleuRun) => when(run, score),
    })),
    {
      title: 'last look',
      text: ({ looks }) => {
        const last = looks.at(-1);
        return last ? `${last.bleu} after ${number(last.trainedSeconds)} s` : '–';
      },
    },
  ]);
}

/** A row for each backend. */
export function coldStartTable(starts: readonly ColdStart[]): string {
  const backends = [...new Set(starts.map(({ backend }) => backend))];
  const seconds = (backend: string, when: ColdStart['when']) => {
    const start = starts.find((one) => one.backend === backend && one.when === when);
    return start ? `${number(start.seconds)} s` : '–';
  };
  return table(backends, [
    { title: 'backend', text: (backend) => backend },
    { title: 'pressed at once', isNumber: true, text: (backend) => seconds(backend, 'atOnce') },
    { title: 'pressed when all is ready', isNumber: true, text: (backend) => seconds(backend, 'readied') },
  ]);
}

/** Three digits, and no exponent. */
export function number(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

function orDash(value: number | null, text: (value: number) => string): string {
  return value === null ? '–' : text(value);
}
