/**
 * French elisions split to the left (`l' ami`, `qu' il`, `quelqu' un`), pronouns bound by a hyphen split off with
 * it (`est -ce`, `a -t-il`, `donne -le -moi`, `va -t' en`).
 *
 * Lexical hyphens and apostrophes stay: `t-shirt`, `moi-même`, `celle-là`, `aujourd'hui`, `entr'ouvrir`,
 * `grand-mère`, `chef-d'œuvre`; so do the few words that only look like verb and pronoun.
 */
import { INITIALS, type WordRules } from './wordRules.ts';

const ELISION = String.raw`(?:\p{L}*qu|[cçdjlmnst])'`;
const PRONOUN = '(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en)';
const BOUND_PRONOUN = `(?:-t-(?:ils?|elles?|on)|-${PRONOUN})`;
const BOUND_ELISION = "-[mtl]'";

const CLITIC = new RegExp(`^(?:${ELISION}|${BOUND_PRONOUN}|${BOUND_ELISION})$`, 'iu');
const AT_START = new RegExp(`^(${ELISION})(.+)$`, 'iu');
const PRONOUN_AT_END = new RegExp(String.raw`^(.*?[\p{L}\p{M}'])(${BOUND_PRONOUN})$`, 'iu');
const ELISION_AT_END = new RegExp(`^(.+)(${BOUND_ELISION}(?:en|y))$`, 'iu');
const BARE_ELISION_AT_END = new RegExp(`^(${BOUND_ELISION})(en|y)$`, 'iu');
const LEXICAL = /^(?:presqu'[îi]les?|rendez-vous|garde-à-vous|en-dira-t-on)$/iu;
const ABBREVIATION = /^(?:mm|mmes?|mgr|mlles?|dr|pr|ste?|etc|cf|env|av|bd|[b-xz])\.$/iu;

const ENDS_WITH_ELISION = /\p{L}'$/u;
const STARTS_WITH_PRONOUN = /^-\p{L}/u;

const PATTERNS = [AT_START, BARE_ELISION_AT_END, ELISION_AT_END, PRONOUN_AT_END];

export const frenchWords: WordRules = {
  isClitic: (chunk) => CLITIC.test(chunk),
  cut(chunk) {
    if (LEXICAL.test(chunk)) return undefined;
    for (const pattern of PATTERNS) {
      const match = pattern.exec(chunk);
      if (match?.[1] !== undefined && match[2] !== undefined) return [match[1], match[2]];
    }
    return undefined;
  },
  isAbbreviation: (chunk) => ABBREVIATION.test(chunk) || INITIALS.test(chunk),
  joinsNext: (token) => ENDS_WITH_ELISION.test(token),
  joinsPrevious: (token) => STARTS_WITH_PRONOUN.test(token),
};
