/**
 * All languages that can be told, in the order of their tags (BCP 47). They stand apart from the words they are told by,
 * which a page that only lists them need not load.
 */
export const knownLanguages: readonly string[] = (
  'am ar be bg bn ca cs da de el en eo es et eu fa fi fr ga gu he hi hr hu hy id is it ja ka km ' +
  'kn ko la lo lt lv mk ml my nl no pa pl pt ro ru si sk sl sq sr sv ta te th tr uk ur vi zh'
).split(' ');
