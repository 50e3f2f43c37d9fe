import { type PageLink, plainLink, writePageLink } from '../../store/pageLink.ts';

/** What a person may leave out of a link. */
export const shareParts = [
  'settings',
  'sentence',
  'edits',
  'view',
  'lesson',
  'classroom',
  'language',
] as const;
export type SharePart = (typeof shareParts)[number];

/** A link with these parts of the present one. Rows set by hand go with their sentence alone. */
export function sharedLink(present: PageLink, parts: ReadonlySet<SharePart>): PageLink {
  const lesson = parts.has('lesson') ? present.lesson : null;
  const hasSentence = parts.has('sentence') || present.sentence === null;
  return {
    ...plainLink,
    ...(parts.has('settings') && {
      corpus: present.corpus,
      split: present.split,
      settings: present.settings,
    }),
    ...(parts.has('sentence') && { sentence: present.sentence, prefix: present.prefix }),
    ...(parts.has('edits') && hasSentence && { edits: present.edits }),
    view: viewOf(present, lesson, parts.has('view')),
    lesson,
    ...(parts.has('classroom') && { classroom: { ...present.classroom, embedded: null } }),
    ...(parts.has('language') && { language: present.language }),
  };
}

/** Without its lesson the pane at the side explains the training. */
function viewOf(present: PageLink, lesson: PageLink['lesson'], isShown: boolean): PageLink['view'] {
  const { pane: plainPane } = plainLink.view;
  const view = isShown ? present.view : { ...plainLink.view, pane: lesson ? 'lesson' : plainPane };
  return view.pane === 'lesson' && !lesson ? { ...view, pane: plainPane } : view;
}

/** The parts by which the present link differs from a plain visit. */
export function partsToShare(present: PageLink): SharePart[] {
  const all = new Set<SharePart>(shareParts);
  const whole = writePageLink(sharedLink(present, all));
  return shareParts.filter((part) => {
    const others = new Set(all);
    others.delete(part);
    return writePageLink(sharedLink(present, others)) !== whole;
  });
}
