import type { AttentionTable } from './attentionTable.ts';

/**
 * A LaTeX table whose cells are shaded by weight and hold two decimals, with the source written aslant over it.
 *
 * @param shade CSS colour `rgb(r, g, b)` of a weight, and whether black or white is written on it
 */
export function attentionLatex(
  { source, target, weights }: AttentionTable,
  shade: (weight: number) => { readonly colour: string; readonly ink: 'black' | 'white' },
): string {
  const cell = (weight: number) => {
    const { colour, ink } = shade(weight);
    const channels = (/\d+, \d+, \d+/.exec(colour)?.[0] ?? '255, 255, 255').replaceAll(' ', '');
    return `\\cellcolor[RGB]{${channels}}\\textcolor{${ink}}{${weight.toFixed(2).replace(/^0/, '')}}`;
  };
  const head = source.map((word) => `\\rotatebox{60}{${escaped(word)}}`);
  return [
    '% \\usepackage[table]{xcolor} \\usepackage{graphicx}; words beyond Latin want XeLaTeX or LuaLaTeX',
    `\\begin{tabular}{r${'c'.repeat(source.length)}}`,
    `  & ${head.join(' & ')} \\\\`,
    ...target.map((word, at) => `  ${[escaped(word), ...(weights[at] ?? []).map(cell)].join(' & ')} \\\\`),
    '\\end{tabular}',
    '',
  ].join('\n');
}

const spelled: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

function escaped(word: string): string {
  return word.replace(/[\\~^<>&%$#_{}]/g, (mark) => spelled[mark] ?? `\\${mark}`);
}
