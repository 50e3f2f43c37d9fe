/**
 * How a score was computed, in sacreBLEU's notation (Post 2018), to be shown beside every score.
 *
 * The definition is sacreBLEU's, the computation ours: the version says so.
 */
export function scoreSignature(fields: Readonly<Record<string, string | number>>): string {
  return Object.entries({ ...fields, version: 'seq2seq-playground' })
    .map(([key, value]) => `${key}:${value}`)
    .join('|');
}
