import type { Link } from './sentencePair.ts';

/** Links are alike in every sentence, and a corpus holds half a million: each is made once. */

const known: Link[] = [];
const maxPosition = 128;

export function sharedLink(source: number, target: number, sure: boolean): Link {
  if (source >= maxPosition || target >= maxPosition) return { source, target, sure };
  const key = (source * maxPosition + target) * 2 + (sure ? 1 : 0);
  let link = known[key];
  if (link === undefined) {
    link = { source, target, sure };
    known[key] = link;
  }
  return link;
}
