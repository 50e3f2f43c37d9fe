import { builtinData } from '../core/spec/dataSpec.ts';
import { defaultSettings, type Settings } from '../core/spec/settings.ts';
import { settingsToLink } from '../core/spec/settingsLink.ts';
import { type ClassroomSlice, noClassroom } from './classroomSlice.ts';
import type { MadeCorpus, SplitName } from './corpusSlice.ts';
import type { LessonPlace } from './lessonSlice.ts';
import { editsToLink } from './linkedEdits.ts';
import { plainText } from './linkText.ts';
import type { AttentionEdit } from './translationSlice.ts';
import {
  type AttentionForm,
  type CurveMeasure,
  type LinkedLanguage,
  type SidePane,
  type ViewSlice,
  viewAtRest,
} from './viewSlice.ts';

export type { LinkedLanguage } from './viewSlice.ts';

/**
 * What a link to the playground carries, after `#?`: the corpus made here, every setting that is not the page's own
 * choice, a sentence of one's own, and what is shown of it all. A person's corpus is never in it.
 */
export interface PageLink {
  readonly corpus: MadeCorpus;
  /** Of sentences; toy tasks have `iid` alone. */
  readonly split: SplitName;
  readonly settings: Settings;
  /** Null where the page shall choose one. */
  readonly sentence: string | null;
  /** What every translation begins with. */
  readonly prefix: string;
  readonly edits: readonly AttentionEdit[];
  readonly view: LinkedView;
  /** In the address its steps are counted from 1. */
  readonly lesson: LessonPlace | null;
  readonly classroom: ClassroomSlice;
  /** Null where the page goes by the browser. */
  readonly language: LinkedLanguage | null;
}

export interface LinkedView {
  readonly form: AttentionForm;
  readonly pane: SidePane;
  readonly scale: ViewSlice['attentionScale'];
  readonly curve: CurveMeasure;
}

/** Grows when a link of today could no longer be read as it was meant. */
export const LINK_VERSION = '1';

/** Of a whole address, in bytes. */
export const LONGEST_ADDRESS = 2048;
/** Of what stands after the #, with room before it for where the page lies. */
const LONGEST_LINK = 1900;
/** Of what a person wrote, in characters. */
export const LONGEST_SENTENCE = 1000;

/** What a page shows that was opened without a link. */
export const plainLink: PageLink = {
  corpus: 'everyday',
  split: 'iid',
  settings: { ...defaultSettings, data: builtinData },
  sentence: null,
  prefix: '',
  edits: [],
  view: {
    form: viewAtRest.attentionForm,
    pane: viewAtRest.sidePane,
    scale: viewAtRest.attentionScale,
    curve: viewAtRest.curve.measure,
  },
  lesson: null,
  classroom: noClassroom,
  language: null,
};

/** What gives way in a link that would be too long, in this order. */
export type LeftOut = 'edits' | 'sentence' | 'settings';

/** @returns the part of the address after the #, empty where nothing differs from a plain visit; and what it had no room for. */
export function fitPageLink(link: PageLink): { text: string; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  let fitting = link;
  if ((link.sentence?.length ?? 0) > LONGEST_SENTENCE || link.prefix.length > LONGEST_SENTENCE) {
    leftOut.push('sentence');
    fitting = { ...fitting, sentence: null, prefix: '' };
  }
  const shorter: readonly [LeftOut, Partial<PageLink>][] = [
    ['edits', { edits: plainLink.edits }],
    ['sentence', { sentence: null, prefix: '' }],
    ['settings', { settings: plainLink.settings }],
  ];
  for (const [part, change] of shorter) {
    const text = wholeLink(fitting);
    if (text.length <= LONGEST_LINK) return { text, leftOut };
    if (!leftOut.includes(part)) leftOut.push(part);
    fitting = { ...fitting, ...change };
  }
  return { text: wholeLink(fitting), leftOut };
}

/** The part of the address after the #; empty where nothing differs from a plain visit. */
export function writePageLink(link: PageLink): string {
  return fitPageLink(link).text;
}

function wholeLink({
  corpus,
  split,
  settings,
  sentence,
  prefix,
  edits,
  view,
  lesson,
  classroom,
  language,
}: PageLink): string {
  const entries = new URLSearchParams();
  const differing = (name: EntryName, value: string, plain: string) => {
    if (value !== plain) entries.set(name, value);
  };
  differing('corpus', corpus, plainLink.corpus);
  differing('split', split, plainLink.split);
  for (const [name, value] of settingsToLink(settings, plainLink.settings)) entries.set(name, value);
  if (sentence !== null) entries.set('sentence', plainText(sentence));
  differing('prefix', plainText(prefix), plainLink.prefix);
  differing('edit', editsToLink(edits), '');
  differing('form', view.form, plainLink.view.form);
  differing('pane', view.pane, plainPane(lesson));
  differing('scale', view.scale, plainLink.view.scale);
  differing('curve', view.curve, plainLink.view.curve);
  differing('lesson', lesson?.lesson ?? '', '');
  differing('step', lesson ? String(lesson.step + 1) : '1', '1');
  differing('present', String(classroom.isPresented), 'false');
  differing('hide', classroom.hidden.join(','), '');
  differing('lock', classroom.locked.join(','), '');
  differing('embed', classroom.embedded ?? '', '');
  differing('lang', language ?? '', '');
  // Addresses may have these as they are, and lists are easier to read so.
  const text = String(entries).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';');
  return text === '' ? '' : `?v=${LINK_VERSION}&${text}`;
}

/** A lesson stands in the pane at the side. */
export const plainPane = (lesson: PageLink['lesson']) => (lesson ? 'lesson' : plainLink.view.pane);

/** What stands before an =, beside the settings. */
export const entryNames = [
  'v',
  'corpus',
  'split',
  'sentence',
  'prefix',
  'edit',
  'form',
  'pane',
  'scale',
  'curve',
  'lesson',
  'step',
  'present',
  'hide',
  'lock',
  'embed',
  'lang',
] as const;
export type EntryName = (typeof entryNames)[number];
