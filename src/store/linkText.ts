/** Control characters, and the two line ends that are none of them. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;
/** What turns the direction of the text after it, so that it reads otherwise than it is written. */
const turns = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Text out of an address as it may stand on the page: in one line, read in the order in which it is written. */
export function plainText(text: string): string {
  return text.replace(turns, '').replace(controls, ' ');
}

/** A name out of an address, for a sentence about it. */
export function namedText(text: string): string {
  const plain = plainText(text).trim();
  const letters = [...plain];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : plain;
}

const LONGEST_NAME = 40;
