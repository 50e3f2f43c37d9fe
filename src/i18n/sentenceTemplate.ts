/**
 * A sentence with holes and what stands for it in another language. The English has {0}, {1} … in their order; the
 * translation has the same in its own order, each saying what becomes of what is found there:
 *
 * - `{0}` a name, as it is;
 * - `{0:told}` words or sentences that are told in their turn, or stay as they are;
 * - `{0:known}` the same where nothing is meant unless they can be told: beside words as common as “and”;
 * - `{0:number}` a number, or several with × between them, written as the language writes numbers;
 * - `{0:language}` the name of a language.
 */
export type HoleKind = 'name' | 'told' | 'known' | 'number' | 'language';

export interface Hole {
  readonly index: number;
  readonly kind: HoleKind;
}

export interface SentenceTemplate {
  /** What stands before, between and after the holes of the English. */
  readonly literals: readonly string[];
  readonly translation: readonly (string | Hole)[];
}

const HOLE = /\{(\d)(?::(told|known|number|language))?\}/;

export function sentenceTemplate(english: string, translation: string): SentenceTemplate {
  return { literals: english.split(/\{\d\}/), translation: piecesOf(translation) };
}

export function holesOf(text: string): Hole[] {
  return piecesOf(text).filter((piece) => typeof piece !== 'string');
}

function piecesOf(text: string): (string | Hole)[] {
  const pieces: (string | Hole)[] = [];
  const parts = text.split(HOLE);
  for (let at = 0; at < parts.length; at += 3) {
    pieces.push(parts[at] ?? '');
    if (at + 1 < parts.length) {
      pieces.push({ index: Number(parts[at + 1]), kind: (parts[at + 2] ?? 'name') as HoleKind });
    }
  }
  return pieces;
}

/** All ways in which a text fills the holes, those first whose first holes take the most. */
export function* fillingsOf(literals: readonly string[], text: string): Generator<readonly string[]> {
  const [before = '', ...others] = literals;
  if (!text.startsWith(before) || !others.every((literal) => text.includes(literal))) return;
  yield* fillings(others, text.slice(before.length));
}

function* fillings([after = '', ...others]: readonly string[], text: string): Generator<readonly string[]> {
  if (others.length === 0) {
    if (text.endsWith(after)) yield [text.slice(0, text.length - after.length)];
    return;
  }
  for (let at = text.lastIndexOf(after); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(after, at - 1)) {
    for (const rest of fillings(others, text.slice(at + after.length))) yield [text.slice(0, at), ...rest];
  }
}
