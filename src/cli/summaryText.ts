import type { ModelSummary } from '../core/spec/modelSummary.ts';

/** The network layer by layer, as a table for the terminal. */
export function summaryText({ rows, parameters }: ModelSummary): string {
  const cells = [
    ['Layer', 'Output shape', 'Parameters'],
    ...rows.map((row) => [
      `${row.layer} (${row.kind})`,
      `[${row.outputShape.join(', ')}]`,
      formatCount(row.parameters),
    ]),
  ] as const;
  const [first, second, third] = [0, 1, 2].map((column) =>
    Math.max(...cells.map((row) => (row[column] as string).length)),
  ) as [number, number, number];
  const lines = cells.map(
    ([layer, shape, count]) =>
      `${(layer as string).padEnd(first)}  ${(shape as string).padEnd(second)}  ${(count as string).padStart(third)}`,
  );
  const rule = '─'.repeat(first + second + third + 4);
  const [head, ...body] = lines;
  return [head, rule, ...body, rule, `Parameters: ${formatCount(parameters)}`, ''].join('\n');
}

function formatCount(count: number): string {
  return count.toLocaleString('en');
}
