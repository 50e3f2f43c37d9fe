import type { ModelSpec } from '../spec/modelSpec.ts';

/** What was trained, on what and for how long, as the name of a file without its ending: `everyday-lstm-additive-step-340`. */
export function fileStem(corpus: string, { cell, attention }: ModelSpec, step: number): string {
  const bare = corpus
    .replace(/(\.(tsv|txt|csv|jsonl?|tmx|zip|gz))+$/i, '')
    .replace(/[\s\\/:*?"<>|.\p{Cc}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const model = attention === 'none' ? `${cell}-without-attention` : `${cell}-${attention}`;
  return `${bare || 'corpus'}-${model}-step-${step}`;
}
