import { EngineError } from '../../protocol/errors.ts';
import { parseAddress } from '../address.ts';
import { madeCorpusOf } from '../corpusSlice.ts';
import { reportProblem } from '../engineConnection.ts';
import { type PageLink, plainLink, readPageLink, writePageLink } from '../pageLink.ts';
import { type Playground, patch, readPlayground, usePlayground } from '../playground.ts';

const WRITE_AFTER_MS = 400;

/** What this page last wrote into the address. */
let written = '';

/** Puts what the address asks for into the forms. @returns what is left for whoever loads the corpus. */
export function openLink(): Pick<PageLink, 'corpus' | 'split'> & { faults: readonly string[] } {
  const { link, faults } = readPageLink(location.hash);
  const { model, training, data, decoding } = link.settings;
  patch('model', { draft: model });
  patch('training', { draft: training });
  patch('corpus', { data });
  patch('translation', { decode: decoding });
  if (link.sentence !== null) patch('translation', { sentence: link.sentence, isOwn: true });
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
      state.translation.sentence === former.translation.sentence;
    if (state.kept.inUse !== former.kept.inUse || state.run.kept?.id !== former.run.kept?.id) write();
    else if (!isSame) writeSoon();
  });
  if (corpusOfThisVisit() !== readPlayground().kept.inUse) write();
  window.addEventListener('hashchange', () => {
    if (location.hash.startsWith('#?') && location.hash.slice(1) !== written) location.reload();
    else writeSoon();
  });
}

function linkOf({ model, training, corpus, translation }: Playground): PageLink {
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
  };
}
