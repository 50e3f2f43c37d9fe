/** Branches, labels and links of two facing trees, as SVG. */
import type { Selection } from 'd3';
import type { WordLink } from './attentionData.ts';
import type { PlacedNode, PlacedTree, TreePairLayout } from './treePairLayout.ts';

interface DrawingSizes {
  readonly wordHeight: number;
  readonly labelHeight: number;
  readonly levelHeight: number;
}

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

export function drawTreePair(
  svg: Svg,
  layout: TreePairLayout,
  links: readonly WordLink[],
  { wordHeight, labelHeight, levelHeight }: DrawingSizes,
): void {
  svg.attr('width', layout.width).attr('height', layout.height);
  drawLinks(svg, layout, links, wordHeight);
  drawTree(svg, 'source', layout.source, layout.source.wordsTop, { labelHeight, levelHeight });
  drawTree(svg, 'target', layout.target, layout.target.wordsTop + wordHeight, { labelHeight, levelHeight });
}

/** Curves that leave and reach their words upright, so that crossings are easy to follow. */
function drawLinks(svg: Svg, layout: TreePairLayout, links: readonly WordLink[], wordHeight: number): void {
  const top = layout.source.wordsTop + wordHeight;
  const bottom = layout.target.wordsTop;
  const middle = (top + bottom) / 2;
  svg
    .selectAll<SVGPathElement, WordLink>('.tree-link')
    .data(links)
    .join('path')
    .attr('class', ({ sure }) => (sure ? 'tree-link' : 'tree-link is-possible'))
    .attr('d', ({ source, target }) => {
      const from = layout.source.words[source]?.centre ?? 0;
      const to = layout.target.words[target]?.centre ?? 0;
      return `M${from},${top}C${from},${middle} ${to},${middle} ${to},${bottom}`;
    });
}

/** @param wordEdge the edge of the row of words that faces the tree */
function drawTree(
  svg: Svg,
  side: 'source' | 'target',
  tree: PlacedTree,
  wordEdge: number,
  { labelHeight, levelHeight }: Omit<DrawingSizes, 'wordHeight'>,
): void {
  const down = side === 'source' ? 1 : -1;
  const away = down * 0.62 * labelHeight;
  svg
    .selectAll<SVGGElement, PlacedNode>(`.tree-node.is-${side}`)
    // From the root on, so that labels lie over the branches that pass them.
    .data(tree.nodes.toReversed())
    .join((enter) => {
      const node = enter.append('g').attr('class', `tree-node is-${side}`);
      node.append('path');
      node.append('text').attr('dy', '0.35em');
      return node;
    })
    .call((node) =>
      node.select('path').attr('d', ({ x, y, branches }) =>
        // Aslant to the next level, then straight on: no branch runs through another constituent.
        branches
          .map((end) => {
            const lower = end.y === wordEdge ? end.y : end.y - away;
            const bend = down * Math.min(down * lower, down * (y + down * levelHeight - away));
            return `M${x},${y + away}L${end.x},${bend}V${lower}`;
          })
          .join(''),
      ),
    )
    .call((node) =>
      node
        .select('text')
        .attr('x', ({ x }) => x)
        .attr('y', ({ y }) => y)
        .text(({ label }) => label),
    );
}
