import { nearestName } from '../core/spec/nearestName.ts';
import { settingsFromLink } from '../core/spec/settingsLink.ts';
import { embeddableParts, pageParts } from './classroomSlice.ts';
import { madeCorpora, splitNames } from './corpusSlice.ts';
import { type LessonPlace, lessonNames } from './lessonSlice.ts';
import { editsFromLink } from './linkedEdits.ts';
import { namedText, plainText } from './linkText.ts';
import {
  type EntryName,
  entryNames,
  LINK_VERSION,
  LONGEST_SENTENCE,
  type PageLink,
  plainLink,
  plainPane,
} from './pageLink.ts';
import type { AttentionEdit } from './translationSlice.ts';
import { attentionForms, attentionScales, curveMeasures, linkedLanguages, sidePanes } from './viewSlice.ts';

/** Links of former releases knew no end; one of the longest sentence is taken nevertheless. */
const LONGEST_READ = 16_000;
const MOST_STEPS = 99;
/** More than there are. */
const MOST_ENTRIES = 200;

/** @param hash with its #  @returns what can be taken, and one sentence for each part that cannot. */
export function readPageLink(hash: string): { link: PageLink; faults: string[] } {
  if (!hash.startsWith('#?')) return { link: plainLink, faults: [] };
  if (hash.length > LONGEST_READ) {
    return { link: plainLink, faults: [`The link is longer than ${LONGEST_READ} characters.`] };
  }
  const written = [...new URLSearchParams(hash.slice(2))];
  if (written.length > MOST_ENTRIES) {
    return { link: plainLink, faults: [`The link has more than ${MOST_ENTRIES} parts.`] };
  }
  const { entries, faults } = entriesOf(written);
  const version = entries.get('v') ?? LINK_VERSION;
  if (version !== LINK_VERSION) {
    const fault = `The link is of version ${namedText(version)}; this page reads version ${LINK_VERSION}.`;
    return { link: plainLink, faults: [fault] };
  }
  const { settings, faults: settingFaults } = settingsFromLink(entries, plainLink.settings);
  faults.push(...settingFaults);
  const read = (key: EntryName) => entries.get(key);

  const named = <Name extends string, Otherwise>(
    key: EntryName,
    known: readonly Name[],
    otherwise: Otherwise,
  ): Name | Otherwise => {
    const name = read(key);
    if (name === undefined) return otherwise;
    const found = known.find((one) => one === name);
    if (found === undefined)
      faults.push(`There is no ${key} ${namedText(name)}; there are ${known.join(', ')}.`);
    return found ?? otherwise;
  };
  const listed = <Name extends string>(key: EntryName, known: readonly Name[]): Name[] => {
    const names = new Set(read(key)?.split(',') ?? []);
    const unknown = [...names].filter((name) => !known.some((one) => one === name));
    if (unknown.length > 0) {
      const [first = ''] = unknown;
      faults.push(`There is no part ${namedText(first)}; there are ${known.join(', ')}.`);
    }
    return known.filter((name) => names.has(name));
  };
  const textOf = (key: EntryName): string | null => {
    const letters = [...plainText(read(key) ?? '')];
    if (letters.length > LONGEST_SENTENCE)
      faults.push(`${key} is longer than ${LONGEST_SENTENCE} characters.`);
    return read(key) === undefined ? null : letters.slice(0, LONGEST_SENTENCE).join('');
  };
  const lessonOf = (): LessonPlace | null => {
    const lesson = named('lesson', lessonNames, null);
    const step = read('step') ?? '1';
    const isStep = /^[1-9]\d?$/.test(step);
    if (!isStep) faults.push(`step is ${namedText(step)}; it must lie between 1 and ${MOST_STEPS}.`);
    if (lesson === null && read('step') !== undefined)
      faults.push('step counts for nothing without a lesson.');
    return lesson && { lesson, step: isStep ? Number(step) - 1 : 0 };
  };
  const editsOf = (): AttentionEdit[] => {
    const text = read('edit');
    if (text === undefined) return [];
    const { edits, faults: editFaults } = editsFromLink(text);
    faults.push(...editFaults);
    return edits;
  };

  const lesson = lessonOf();
  const link: PageLink = {
    corpus: named('corpus', madeCorpora, plainLink.corpus),
    split: named('split', splitNames, plainLink.split),
    settings,
    sentence: textOf('sentence'),
    prefix: textOf('prefix') ?? plainLink.prefix,
    edits: editsOf(),
    view: {
      form: named('form', attentionForms, plainLink.view.form),
      pane: named('pane', sidePanes, plainPane(lesson)),
      scale: named('scale', attentionScales, plainLink.view.scale),
      curve: named('curve', curveMeasures, plainLink.view.curve),
    },
    lesson,
    classroom: {
      isPresented: named('present', ['true', 'false'], 'false') === 'true',
      hidden: listed('hide', pageParts),
      locked: listed('lock', pageParts),
      embedded: named('embed', embeddableParts, null),
    },
    language: named('lang', linkedLanguages, null),
  };
  return { link, faults };
}

/** Each by its name, of several the first; names with a point are left to `settingsFromLink`. */
function entriesOf(written: readonly (readonly [string, string])[]): {
  entries: Map<string, string>;
  faults: string[];
} {
  const entries = new Map<string, string>();
  const faults: string[] = [];
  for (const [name, text] of written) {
    const shown = namedText(name);
    if (entries.has(name)) faults.push(`The link has ${shown} more than once; the first one counts.`);
    else if (name.includes('.') && name === shown) entries.set(name, text);
    else if (entryNames.some((known) => known === name)) entries.set(name, text);
    else faults.push(`A link has no ${shown}; the nearest is ${nearestName(shown, entryNames)}.`);
  }
  return { entries, faults };
}
