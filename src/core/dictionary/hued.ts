/** A formula of the dictionary as TeX in which what is the source's and what is the target's is marked as such. */
export function hued(formula: string): string {
  return formula.replace(
    /\\(src|tgt)\{/g,
    (_, side: string) => `\\data{side=${side === 'src' ? 'source' : 'target'}}{`,
  );
}
