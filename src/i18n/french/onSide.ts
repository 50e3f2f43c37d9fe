/**
 * "en anglais" of a language, "côté source" of a side whose language is not known: names of languages are written small
 * in French, and those of sides with a capital.
 */
export function onSide(name: string): string {
  return /^\p{Lu}/u.test(name) ? `côté ${name.toLowerCase()}` : `en ${name}`;
}
