import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attentionCsv } from './attentionCsv.ts';
import { attentionLatex } from './attentionLatex.ts';

const tables = fc
  .tuple(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), fc.array(fc.string(), { maxLength: 6 }))
  .chain(([source, target]) =>
    fc.record({
      source: fc.constant(source),
      target: fc.constant(target),
      weights: fc.array(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: source.length,
          maxLength: source.length,
        }),
        { minLength: target.length, maxLength: target.length },
      ),
    }),
  );

/** By the grammar of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a CSV file is read back as it was written, whatever the words', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(readCsv(attentionCsv(table))).toEqual([
        ['', ...table.source],
        ...table.target.map((word, at) => [word, ...(table.weights[at] ?? []).map((w) => w.toFixed(6))]),
      ]);
    }),
  );
});

test('LaTeX has as many cells as the table, and no mark that means something else', () => {
  const latex = attentionLatex(
    {
      source: ['50%', 'a_b'],
      target: ['{x}', '\\'],
      weights: [
        [0.25, 0.75],
        [1, 0],
      ],
    },
    (weight) => ({ colour: `rgb(${weight * 100}, 0, 0)`, ink: 'black' }),
  );
  expect(latex).toContain('& \\rotatebox{60}{50\\%} & \\rotatebox{60}{a\\_b} \\\\');
  expect(latex).toContain(
    '\\{x\\} & \\cellcolor[RGB]{25,0,0}\\textcolor{black}{.25} & \\cellcolor[RGB]{75,0,0}\\textcolor{black}{.75} \\\\',
  );
  expect(latex).toContain('\\textbackslash{} & \\cellcolor[RGB]{100,0,0}\\textcolor{black}{1.00}');
});
