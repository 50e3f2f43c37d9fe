/** English contractions and possessives split to the right: `don 't`, `Tom 's`, `should 've`. */
import { INITIALS, type WordRules } from './wordRules.ts';

const CLITIC = "'(?:s|t|re|ve|ll|d|m)";
const WHOLE = new RegExp(`^${CLITIC}$`, 'iu');
const AT_END = new RegExp(String.raw`^(.*[\p{L}\p{M}\p{N}.])(${CLITIC})$`, 'iu');
const JOINED = /^'\p{L}/u;
const ABBREVIATION = /^(?:mrs?|ms|dr|prof|rev|gen|st|mt|jr|sr|vs|etc|[b-hj-z])\.$/iu;

export const englishWords: WordRules = {
  isClitic: (chunk) => WHOLE.test(chunk),
  cut(chunk) {
    const match = AT_END.exec(chunk);
    return match?.[1] === undefined || match[2] === undefined ? undefined : [match[1], match[2]];
  },
  isAbbreviation: (chunk) => ABBREVIATION.test(chunk) || INITIALS.test(chunk),
  joinsNext: () => false,
  joinsPrevious: (token) => JOINED.test(token),
};
