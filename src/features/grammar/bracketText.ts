import type { DerivationNode } from '../../core/grammar/derivation.ts';

/** A tree in a line of text, as linguists write it: [S [NP the cat] sleeps .] */
export function bracketText(tree: DerivationNode, tokens: readonly string[]): string {
  const parts = tree.children.map((part) =>
    typeof part === 'number' ? (tokens[part] ?? '') : bracketText(part, tokens),
  );
  return `[${[tree.label, ...parts].join(' ')}]`;
}

/** The categories of a tree, each once, from the root on. */
export function labelsOf(tree: DerivationNode): string[] {
  const inner = tree.children.flatMap((part) => (typeof part === 'number' ? [] : labelsOf(part)));
  return [...new Set([tree.label, ...inner])];
}
