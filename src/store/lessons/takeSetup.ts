/** Puts the page into the state that a step of a lesson speaks of. */
import { builtinData, type DataSpec } from '../../core/spec/dataSpec.ts';
import { findModelPreset, presetSettings } from '../../core/spec/modelPresets.ts';
import { changeSettings, defaultSettings, type Settings } from '../../core/spec/settings.ts';
import { confirm } from '../actions/confirm.ts';
import { madeSource, takeCorpus } from '../actions/corpus.ts';
import { endEvaluation } from '../actions/evaluation.ts';
import { buildModel } from '../actions/model.ts';
import { adjustTraining, stopTraining } from '../actions/training.ts';
import { decodeAnew, replay } from '../actions/translation.ts';
import { setAttentionForm } from '../actions/view.ts';
import { exclusively } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { trainedSteps } from '../trainingSeries.ts';
import { nothingEdited } from '../translationSlice.ts';
import { viewAtRest } from '../viewSlice.ts';
import type { LessonSetup } from './lesson.ts';

/** The run whose network the latest setup built: nobody's own work is lost with it. */
let lessonRun: number | null = null;

/** All settings that a setup asks for. */
function settingsOf({ preset, settings = {} }: LessonSetup): Settings {
  const base = { ...defaultSettings, data: builtinData };
  const found = preset === undefined ? null : findModelPreset(preset);
  return changeSettings(found ? presetSettings(found, base) : base, settings);
}

/**
 * Corpus, settings, sentence and view, in this order. What stands already stays, its training with it.
 *
 * @param keepsSettings leaves corpus, settings and sentence as they are
 * @returns whether it all stands: a person may rather keep their network, and a corpus may fail
 */
export async function takeSetup(setup: LessonSetup, keepsSettings: boolean): Promise<boolean> {
  if (!keepsSettings) {
    if (!(await takeNetwork(setup))) return false;
    await takeSentence(setup);
  }
  takeView(setup);
  await whenTranslated();
  return true;
}

async function takeNetwork(setup: LessonSetup): Promise<boolean> {
  const wanted = settingsOf(setup);
  const isUsed = readPlayground().training.hasSteps;
  if (stands(setup, wanted) && !(setup.isFresh && isUsed)) {
    const { draft } = readPlayground().training;
    const steps = Math.max(wanted.training.steps, trainedSteps());
    if (isUsed ? draft.steps === steps : isSame(wanted.training, draft)) return true;
    const training = isUsed ? { ...draft, steps } : wanted.training;
    patch('training', { draft: training });
    await adjustTraining(training);
    return true;
  }
  const isOwnWork = isUsed && readPlayground().run.number !== lessonRun;
  if (isOwnWork && !(await confirm('lesson'))) return false;
  endEvaluation();
  await stopTraining();
  const isTaken = await exclusively(async () => {
    patch('model', { draft: wanted.model });
    patch('training', { draft: wanted.training });
    patch('translation', {
      sentence: setup.sentence,
      isOwn: true,
      ...plainDecoding,
      decode: wanted.decoding,
    });
    if (hasCorpus(setup, wanted.data)) await buildModel();
    else await takeCorpus(madeSource(setup.corpus, setup.split), wanted.data, null);
  });
  if (isTaken) lessonRun = readPlayground().run.number;
  return isTaken;
}

/** Whether the network is what the setup asks for, however long it has been trained. */
function stands(setup: LessonSetup, wanted: Settings): boolean {
  const { model, training } = readPlayground();
  const { built } = model;
  if (!built || !hasCorpus(setup, wanted.data)) return false;
  const { steps, epochs } = built.training;
  const asTrained = training.hasSteps ? { ...wanted.training, steps, epochs } : built.training;
  return (
    isSame(wanted.model, built.model) &&
    isSame(wanted.model, model.draft) &&
    wanted.training.seed === built.training.seed &&
    isSame(asTrained, built.training)
  );
}

function hasCorpus({ corpus, split }: LessonSetup, data: DataSpec): boolean {
  const { source, data: present } = readPlayground().corpus;
  return JSON.stringify(source) === JSON.stringify(madeSource(corpus, split)) && isSame(data, present);
}

const plainDecoding = { prefix: '', isLed: false, reference: '', chosen: 0, ...nothingEdited } as const;

async function takeSentence(setup: LessonSetup): Promise<void> {
  const { decoding } = settingsOf(setup);
  const { translation } = readPlayground();
  if (translation.replayed !== null) replay(null);
  const isSaid =
    translation.sentence === setup.sentence &&
    translation.prefix === '' &&
    !translation.isLed &&
    translation.edits.length === 0 &&
    isSame(decoding, translation.decode);
  if (isSaid) return;
  patch('translation', { sentence: setup.sentence, isOwn: true, ...plainDecoding, decode: decoding });
  await decodeAnew();
}

function takeView({ view = {} }: LessonSetup): void {
  const { attentionForm = viewAtRest.attentionForm, attentionScale, curve, isDecodingOpen = false } = view;
  patch('translation', { playhead: null });
  setAttentionForm(attentionForm);
  patch('view', {
    sidePane: 'lesson',
    attentionScale: attentionScale ?? viewAtRest.attentionScale,
    curve: curve ?? viewAtRest.curve,
    isDecodingOpen,
  });
}

/** A translation that never comes keeps nobody waiting. */
const LONGEST_WAIT_MS = 15_000;

/** Resolves once the sentence is translated to its last word. */
function whenTranslated(): Promise<void> {
  const isThere = () => {
    const { targetTokens, isWriting } = readPlayground().translation;
    return !isWriting && targetTokens.length > 0;
  };
  return new Promise((resolve) => {
    const interval = setInterval(() => {
      if (!isThere() && performance.now() < end) return;
      clearInterval(interval);
      resolve();
    }, 50);
    const end = performance.now() + LONGEST_WAIT_MS;
  });
}

function isSame<Spec extends object>(one: Spec, other: Spec): boolean {
  return (Object.keys(one) as (keyof Spec)[]).every((name) => one[name] === other[name]);
}
