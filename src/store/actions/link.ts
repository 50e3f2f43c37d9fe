import { EngineError } from '../../protocol/errors.ts';
import { parseAddress } from '../address.ts';
import { madeCorpusOf } from '../corpusSlice.ts';
import { reportProblem } from '../engineConnection.ts';
import { type PageLink, plainLink, writePageLink } from '../pageLink.ts';
import { type Playground, patch, readPlayground, usePlayground } from '../playground.ts';
import { readPageLink } from '../readPageLink.ts';

const WRITE_AFTER_MS = 400;

/** What this page last wrote into the address. */
let written = '';

/** Lays the page out as the address asks for, before it is painted. */
export function openPlace(): void {
  const { view, lesson, classroom } = readPageLink(location.hash).link;
  patch('view', {
    attentionForm: view.form,
    sidePane: view.pane,
    attentionScale: view.scale,
    curve: { ...readPlayground().view.curve, measure: view.curve },
  });
  patch('lesson', { open: lesson });
  patch('classroom', classroom);
}

/** Puts what the address asks for into the forms. @returns what is left for whoever loads the corpus. */
export function openLink(): Pick<PageLink, 'corpus' | 'split'> & { faults: readonly string[] } {
  const { link, faults } = readPageLink(location.hash);
  const { model, training, data, decoding } = link.settings;
  patch('model', { draft: model });
  patch('training', { draft: training });
  patch('corpus', { data });
  patch('translation', { decode: decoding });
  if (link.sentence !== null) patch('translation', { sentence: link.sentence, isOwn: true });
  patch('translation', { prefix: link.prefix, edits: link.edits });
  return { corpus: link.corpus, split: link.split, faults };
}

/**
 * The kept corpus that this entry of the browser's history was left with: it outlives a reload, and a link that is
 * opened or typed begins without.
 */
export function corpusOfThisVisit(): number | null {
  const { keptCorpus } = (history.state ?? {}) as { keptCorpus?: unknown };
  return typeof keptCorpus === 'number' ? keptCorpus : null;
}

/** The run that this entry of the browser's history was left with; another takes its place with its first checkpoint. */
export function runOfThisVisit(): number | null {
  const { run } = (history.state ?? {}) as { run?: unknown };
  return typeof run === 'number' ? run : null;
}

export function reportLinkFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  reportProblem(
    new EngineError({
      code: 'settings',
      message: `Not all of the link could be taken. ${faults.join(' ')}`,
      nextStep: 'What could not be taken stands as it does on a plain visit.',
    }),
  );
}

/** From now on the address says what the page shows; a link put into it by hand is followed. */
export function keepLink(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    if (parseAddress(location.hash)?.page !== 'playground') return;
    written = writePageLink(linkOf(readPlayground()));
    const { kept, run } = readPlayground();
    const [keptCorpus, runId] = [kept.inUse, run.kept?.id ?? runOfThisVisit()];
    if (
      location.hash.slice(1) === written &&
      corpusOfThisVisit() === keptCorpus &&
      runOfThisVisit() === runId
    )
      return;
    const state = { ...(keptCorpus !== null && { keptCorpus }), ...(runId !== null && { run: runId }) };
    history.replaceState(state, '', `${location.pathname}${location.search}${written && `#${written}`}`);
  };
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, WRITE_AFTER_MS);
  };
  written = location.hash.slice(1);
  usePlayground.subscribe((state, former) => {
    const isSame =
      state.model.draft === former.model.draft &&
      state.training.draft === former.training.draft &&
      state.corpus === former.corpus &&
      state.translation.decode === former.translation.decode &&
      state.translation.sentence === former.translation.sentence &&
      state.translation.prefix === former.translation.prefix &&
      state.translation.edits === former.translation.edits &&
      state.view === former.view &&
      state.lesson.open === former.lesson.open &&
      state.classroom === former.classroom;
    if (state.kept.inUse !== former.kept.inUse || state.run.kept?.id !== former.run.kept?.id) write();
    else if (!isSame) writeSoon();
  });
  if (corpusOfThisVisit() !== readPlayground().kept.inUse) write();
  window.addEventListener('hashchange', () => {
    if (location.hash.startsWith('#?') && location.hash.slice(1) !== written) location.reload();
    else writeSoon();
  });
}

/** The whole address of a page that differs from a plain visit in these parts. */
export function linkTo(differing: Partial<PageLink>): string {
  const [page = ''] = location.href.split('#');
  const text = writePageLink({ ...plainLink, ...differing });
  // Programs that find links in a text leave a point at their end out.
  return text === '' ? page : `${page}#${text.replace(/\.$/, '%2E')}`;
}

/** What the page shows now, as a link has it. */
export function presentLink(): PageLink {
  return linkOf(readPlayground());
}

function linkOf({ model, training, corpus, translation, view, lesson, classroom }: Playground): PageLink {
  const { source } = corpus;
  return {
    corpus: madeCorpusOf(source) ?? plainLink.corpus,
    split: (source?.kind === 'builtin' && source.split) || plainLink.split,
    settings: {
      ...plainLink.settings,
      model: model.draft,
      training: training.draft,
      data: corpus.data,
      decoding: translation.decode,
    },
    sentence: translation.isOwn && translation.sentence ? translation.sentence : null,
    prefix: translation.prefix,
    edits: translation.edits,
    view: {
      form: view.attentionForm,
      pane: view.sidePane,
      scale: view.attentionScale,
      curve: view.curve.measure,
    },
    lesson: lesson.open,
    classroom,
    language: null,
  };
}
