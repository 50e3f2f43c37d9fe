import type { TreePairData } from '../../charts/treePairData.ts';

/** "the black cat sleeps" and its translation, with their trees. */
export const shortTrees: TreePairData = {
  source: {
    tokens: ['the', 'black', 'cat', 'sleeps'],
    tree: {
      label: 'S',
      children: [
        { label: 'NP', children: [0, { label: 'N', children: [1, 2] }] },
        { label: 'VP', children: [3] },
      ],
    },
  },
  target: {
    tokens: ['le', 'chat', 'noir', 'dort'],
    tree: {
      label: 'S',
      children: [
        { label: 'NP', children: [0, { label: 'N', children: [1, 2] }] },
        { label: 'VP', children: [3] },
      ],
    },
  },
  links: [
    { source: 0, target: 0, sure: true },
    { source: 1, target: 2, sure: true },
    { source: 2, target: 1, sure: true },
    { source: 3, target: 3, sure: true },
  ],
};
