import { dictionary, type TermName } from '../../core/dictionary/dictionary.ts';
import { subjectsOf } from '../../core/dictionary/termOf.ts';
import { openDecoding, setSidePane } from '../../store/actions/view.ts';

/** How long a part of the page may take to come, in milliseconds. */
const PATIENCE_MS = 5000;

/** The mark of a term's label on the page; null while that part of the page is not there. */
function markOf(term: TermName): HTMLElement | null {
  for (const subject of subjectsOf(term)) {
    const mark = document.querySelector<HTMLElement>(`[data-term="${CSS.escape(subject)}"]`);
    if (mark) return mark;
  }
  return null;
}

/** Whether the page has a place for a term. */
export function isOnPage(term: TermName): boolean {
  const { settings, pane } = dictionary[term];
  return settings !== undefined || pane !== undefined || markOf(term) !== null;
}

/** Opens the part of the page that a term speaks of, unfolds what it stands in, and puts the focus beside its label. */
export function showOnPage(term: TermName): void {
  const { pane } = dictionary[term];
  if (pane === 'decoding') openDecoding(true);
  else if (pane) setSidePane(pane);
  const show = () => {
    const mark = markOf(term) ?? (pane && markOf(titleOf[pane]));
    if (!mark || mark.closest('[hidden]')) return false;
    for (let fold = mark.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
      fold.open = true;
    }
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
    return true;
  };
  // The page is drawn once its address has changed, and some parts of it are loaded then.
  const watcher = new MutationObserver(() => {
    if (show()) watcher.disconnect();
  });
  watcher.observe(document.body, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  setTimeout(() => watcher.disconnect(), PATIENCE_MS);
}

/** What stands at the head of a pane: where to look when it says nothing more of a term just now. */
const titleOf = { maths: 'shape', coach: 'explanation', decoding: 'decoding' } as const satisfies Readonly<
  Record<string, TermName>
>;
