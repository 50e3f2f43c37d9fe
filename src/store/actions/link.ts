import { EngineError } from '../../protocol/errors.ts';
import { madeCorpusOf } from '../corpusSlice.ts';
import { reportProblem } from '../engineConnection.ts';
import { type PageLink, plainLink, writePageLink } from '../pageLink.ts';
import { patch, readPlayground } from '../playground.ts';
import { readPageLink } from '../readPageLink.ts';
import { nothingInFocus } from '../viewSlice.ts';

/** A person has chosen a language: the address asks for none. */
export function forgetLinkedLanguage(): void {
  patch('view', { linkedLanguage: null });
}

/** Lays the page out as a link asks for, before it is painted. */
export function openPlace(link = readPageLink(location.hash).link): void {
  const { view, lesson } = readPlayground();
  const isOtherForm = view.attentionForm !== link.view.form;
  patch('view', {
    attentionForm: link.view.form,
    sidePane: link.view.pane,
    attentionScale: link.view.scale,
    curve: { ...view.curve, measure: link.view.curve },
    linkedLanguage: link.language,
    ...(isOtherForm && { focus: nothingInFocus, locked: null }),
  });
  const isOtherStep = lesson.open?.lesson !== link.lesson?.lesson || lesson.open?.step !== link.lesson?.step;
  if (isOtherStep) patch('lesson', { open: link.lesson, begun: null, entered: null });
  patch('classroom', link.classroom);
}

/** Puts what the address asks for into the forms. @returns what is left for whoever loads the corpus. */
export function openLink(): Pick<PageLink, 'corpus' | 'split'> & { faults: readonly string[] } {
  const { link, faults } = readPageLink(location.hash);
  const { model, training, data, decoding } = link.settings;
  patch('model', { draft: model });
  patch('training', { draft: training });
  patch('corpus', { data });
  patch('translation', { decode: decoding, prefix: link.prefix, edits: link.edits });
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

/** More are read by nobody. */
const MOST_FAULTS = 5;

export function reportLinkFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  reportProblem(
    new EngineError({
      code: 'settings',
      message: `Not all of the link could be taken. ${faults.slice(0, MOST_FAULTS).join(' ')}`,
      nextStep: 'What could not be taken stands as it does on a plain visit.',
    }),
  );
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
  const { model, training, corpus, translation, view, lesson, classroom } = readPlayground();
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
    language: view.linkedLanguage,
  };
}
