import { parseAddress } from '../address.ts';
import { madeCorpusOf } from '../corpusSlice.ts';
import { exampleSentences } from '../exampleSentences.ts';
import { type PageLink, plainLink, writePageLink } from '../pageLink.ts';
import { type Playground, patch, readPlayground, usePlayground } from '../playground.ts';
import { readPageLink } from '../readPageLink.ts';
import { confirm } from './confirm.ts';
import { corpusOfThisVisit, openPlace, presentLink, reportLinkFaults, runOfThisVisit } from './link.ts';
import { refreshTranslation } from './translation.ts';

/**
 * The address says what the page shows, and the browser's history where one has been: another form, pane, step of a
 * lesson or the presentation is an entry of its own, and all else changes the present one. Back and forward restore what
 * an entry shows, and leave corpus and network as they are: those belong to the visit and not to a place in it.
 */

const WRITE_AFTER_MS = 400;

/** What an entry is left with. */
interface EntryState {
  /** The load of the page that wrote it, by when it began. */
  readonly load: number;
  readonly keptCorpus?: number;
  readonly run?: number;
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** Where the present entry is. */
let place = '';

/** From now on the address follows the page, and the page the address. */
export function keepLink(): void {
  place = placeOf(presentLink());
  write();
  usePlayground.subscribe((state, former) => {
    if (state.kept.inUse !== former.kept.inUse || state.run.kept?.id !== former.run.kept?.id) write();
    else if (isElsewhere(state, former)) writeIn(0);
    else if (isOtherwise(state, former)) writeIn(WRITE_AFTER_MS);
  });
  window.addEventListener('popstate', () => void follow());
}

/** Slices that change together are one entry. */
function writeIn(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(write, ms);
}

function write(): void {
  clearTimeout(timer);
  if (parseAddress(location.hash)?.page !== 'playground') return;
  const link = presentLink();
  const text = writePageLink(link);
  const { kept, run } = readPlayground();
  const [keptCorpus, runId] = [kept.inUse, run.kept?.id ?? runOfThisVisit()];
  const isWritten = isOfThisLoad() && corpusOfThisVisit() === keptCorpus && runOfThisVisit() === runId;
  const formerPlace = place;
  place = placeOf(link);
  if (location.hash.slice(1) === text && isWritten) return;
  const state: EntryState = {
    load: performance.timeOrigin,
    ...(keptCorpus !== null && { keptCorpus }),
    ...(runId !== null && { run: runId }),
  };
  const address = `${location.pathname}${location.search}${text && `#${text}`}`;
  // In a frame, the history is that of the page around it.
  if (place === formerPlace || link.classroom.embedded) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
}

/** Back, forward, or a link put into the address by hand. */
async function follow(): Promise<void> {
  clearTimeout(timer);
  if (parseAddress(location.hash)?.page !== 'playground') return;
  // The way back from another page names no place: all is as it was left.
  const isNamed = isOfThisLoad() || location.hash.startsWith('#?');
  if (isNamed) {
    const { link, faults } = readPageLink(location.hash);
    if (isOfThisLoad() || isOfThisNetwork(link)) {
      openPlace(link);
      takeWords(link);
      reportLinkFaults(faults);
    } else if (!readPlayground().training.hasSteps || (await confirm('link'))) {
      // Another corpus or network is begun as on any visit.
      location.reload();
      return;
    }
  }
  place = placeOf(presentLink());
  write();
}

const isOfThisLoad = () => (history.state as EntryState | null)?.load === performance.timeOrigin;

function isOfThisNetwork(link: PageLink): boolean {
  const { source } = readPlayground().corpus;
  return madeCorpusOf(source) === link.corpus && networkOf(link) === networkOf(presentLink());
}

function networkOf({ corpus, split, settings }: PageLink): string {
  const { decoding } = plainLink.settings;
  return writePageLink({ ...plainLink, corpus, split, settings: { ...settings, decoding } });
}

/** Sentence, decoding and edits; what is the same already is not translated again. */
function takeWords(link: PageLink): void {
  if (wordsOf(link) === wordsOf(presentLink())) return;
  const { corpus } = readPlayground();
  const [example = ''] = exampleSentences(corpus.report, 1);
  patch('translation', {
    sentence: link.sentence ?? example,
    isOwn: link.sentence !== null,
    isLed: false,
    reference: '',
    chosen: 0,
    prefix: link.prefix,
    decode: link.settings.decoding,
    edits: link.edits,
    formerEdits: [],
    unedited: null,
    snapshots: [],
    replayed: null,
  });
  void refreshTranslation();
}

function wordsOf({ sentence, prefix, edits, settings: { decoding } }: PageLink): string {
  return writePageLink({
    ...plainLink,
    sentence,
    prefix,
    edits,
    settings: { ...plainLink.settings, decoding },
  });
}

/** What makes an entry of its own. */
function placeOf({ view: { form, pane }, lesson, classroom: { isPresented } }: PageLink): string {
  return [form, pane, lesson?.lesson, lesson?.step, isPresented].join(' ');
}

function isElsewhere({ view, lesson, classroom }: Playground, former: Playground): boolean {
  return (
    view.attentionForm !== former.view.attentionForm ||
    view.sidePane !== former.view.sidePane ||
    lesson.open !== former.lesson.open ||
    classroom.isPresented !== former.classroom.isPresented
  );
}

function isOtherwise(state: Playground, former: Playground): boolean {
  return (
    state.model.draft !== former.model.draft ||
    state.training.draft !== former.training.draft ||
    state.corpus !== former.corpus ||
    state.translation.decode !== former.translation.decode ||
    state.translation.sentence !== former.translation.sentence ||
    state.translation.prefix !== former.translation.prefix ||
    state.translation.edits !== former.translation.edits ||
    state.view.attentionScale !== former.view.attentionScale ||
    state.view.curve !== former.view.curve ||
    state.view.linkedLanguage !== former.view.linkedLanguage ||
    state.classroom !== former.classroom
  );
}
