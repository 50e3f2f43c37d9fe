import { type PagePart, type PartRule, pageParts } from '../../store/classroomSlice.ts';
import type { LessonPlace } from '../../store/lessonSlice.ts';
import { type LinkedLanguage, type PageLink, plainPane } from '../../store/pageLink.ts';

/** What a teacher chooses for a class, before it is a link. */
export interface ClassLink {
  readonly lesson: LessonPlace | null;
  /** Empty where the page, or the lesson, shall choose one. */
  readonly sentence: string;
  /** Null for that of the reader's browser. */
  readonly language: LinkedLanguage | null;
  readonly isPresented: boolean;
  /** Whether corpus, network and way of decoding are those that the page has now. */
  readonly isAsNow: boolean;
  /** Parts that are not named are open. */
  readonly rules: Readonly<Partial<Record<PagePart, PartRule>>>;
}

export const plainClassLink: ClassLink = {
  lesson: null,
  sentence: '',
  language: null,
  isPresented: false,
  isAsNow: false,
  rules: {},
};

/** @param now what the page shows  @returns what the link differs in from a plain visit */
export function classLinkParts(
  { lesson, sentence, language, isPresented, isAsNow, rules }: ClassLink,
  now: PageLink,
): Partial<PageLink> {
  const { corpus, split, settings, view } = now;
  const having = (rule: PartRule) => pageParts.filter((part) => rules[part] === rule);
  return {
    ...(isAsNow && { corpus, split, settings }),
    ...((lesson || isAsNow) && { view: { ...view, pane: plainPane(lesson) } }),
    sentence: sentence.trim() || null,
    lesson,
    language,
    classroom: { isPresented, hidden: having('hidden'), locked: having('locked'), embedded: null },
  };
}

/** What is often wanted, in one press. */
export const ruleSets = {
  open: {},
  /** All is there to be read and pointed at, and nothing can be changed but the lesson. */
  look: rulesOf('locked', ['lessons', 'language', 'side', 'about']),
  /** Nothing to get lost in: the sentence, the picture, what is said about it, and Train. */
  plain: rulesOf('hidden', ['sentence', 'decoding', 'attention', 'side', 'transport', 'language']),
} as const;
export type RuleSetName = keyof typeof ruleSets;

function rulesOf(rule: PartRule, open: readonly PagePart[]): ClassLink['rules'] {
  return Object.fromEntries(pageParts.filter((part) => !open.includes(part)).map((part) => [part, rule]));
}
