/**
 * Which of several files are one text in two languages: those whose names differ in nothing but a language, such as
 * `Books.en-fr.en` and `Books.en-fr.fr`, `train_eng.txt` and `train_fra.txt`, `en/train` and `fr/train`. Two files alone
 * need no more in common than that each names a language.
 */
import { chooseLanguages, knownLanguage, type LanguagePair, languageOf } from './languageName.ts';
import { unclearLanguages } from './tableColumns.ts';

interface Named {
  readonly name: string;
  /** In characters or bytes: the largest of several corpora is read. */
  readonly size: number;
}

export interface AlignedFiles<File> {
  readonly source: File;
  readonly target: File;
  readonly languages: LanguagePair;
}

interface NamedForLanguage<File> {
  readonly file: File;
  readonly language: string;
}

const PARTS = /([./_\- ])/;
const EXTENSION = /^[a-z]{2,3}$/;
const NO_LANGUAGES = new Set(['txt', 'tsv', 'csv', 'tab', 'dat', 'raw', 'tok', 'bpe', 'doc', 'xml', 'tmx']);

/** @throws CorpusError `corpus/languages` where a text is there in several and no two were asked for */
export function findAligned<File extends Named>(
  files: readonly File[],
  wanted: LanguagePair | undefined,
): AlignedFiles<File> | undefined {
  const groups = new Map<string, NamedForLanguage<File>[]>();
  for (const file of files) {
    const place = languageIn(file.name);
    if (!place) continue;
    const { language, stem } = files.length === 2 ? { ...place, stem: '' } : place;
    const group = groups.get(stem) ?? [];
    group.push({ file, language });
    groups.set(stem, group);
  }
  const sizeOf = (group: readonly { file: File }[]) => group.reduce((sum, { file }) => sum + file.size, 0);
  const [largest] = [...groups.values()]
    .filter((group) => new Set(group.map(({ language }) => language)).size >= 2)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest) return undefined;
  const available = [...new Set(largest.map(({ language }) => language))];
  const languages = chooseLanguages(available, wanted);
  if (!languages) throw unclearLanguages(available, wanted);
  const inLanguage = (code: string) => largest.find(({ language }) => language === code)?.file as File;
  return { source: inLanguage(languages.source), target: inLanguage(languages.target), languages };
}

/** The last part of a name that is a language, and the name without it. */
function languageIn(name: string): { language: string; stem: string } | undefined {
  const parts = name.toLowerCase().split(PARTS);
  const last = parts.at(-1) ?? '';
  const isExtension = parts.length > 1 && EXTENSION.test(last) && !NO_LANGUAGES.has(last);
  const at = isExtension
    ? parts.length - 1
    : parts.findLastIndex((part) => knownLanguage(part) !== undefined);
  if (at < 0) return undefined;
  return { language: languageOf(parts[at] ?? ''), stem: parts.with(at, '*').join('') };
}
