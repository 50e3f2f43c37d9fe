import { builtinData, dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import {
  findModelPreset,
  type ModelPreset,
  modelPresets,
  presetSettings,
} from '../../core/spec/modelPresets.ts';
import { defaultSettings, type Settings } from '../../core/spec/settings.ts';
import { isOwnCorpus } from '../corpusSlice.ts';
import { exclusively } from '../engineConnection.ts';
import { type Playground, patch, readPlayground } from '../playground.ts';
import { confirm } from './confirm.ts';
import { takeCorpus } from './corpus.ts';
import { endEvaluation } from './evaluation.ts';
import { buildModel } from './model.ts';
import { stopTraining } from './training.ts';

/** Takes over all settings of a preset, reads the corpus anew where they ask for it, and builds the network. */
export async function choosePreset(name: string): Promise<void> {
  const preset = findModelPreset(name);
  if (!preset) return;
  if (readPlayground().training.hasSteps && !(await confirm('preset'))) return;
  endEvaluation();
  await stopTraining();
  await exclusively(async () => {
    const { corpus, training } = readPlayground();
    const settings = settingsOf(preset, readPlayground());
    patch('model', { draft: settings.model });
    patch('training', { draft: { ...settings.training, seed: training.draft.seed } });
    patch('translation', { decode: settings.decoding });
    const { source } = corpus;
    if (source && !isSame(settings.data, corpus.data)) await takeCorpus(source, settings.data, 'again');
    else await buildModel();
  });
}

/** The preset whose settings stand in the forms, seeds and the steps of its epochs aside; null where none does. */
export function presetInForce(state: Playground): string | null {
  const found = modelPresets.find((preset) => {
    const { model, training, data } = settingsOf(preset, state);
    const { seed, steps } = state.training.draft;
    const planned = training.epochs > 0 ? { steps } : {};
    const { splitSeed } = state.corpus.data;
    return (
      isSame(model, state.model.draft) &&
      isSame({ ...training, ...planned, seed }, state.training.draft) &&
      isSame({ ...data, splitSeed }, state.corpus.data)
    );
  });
  return found?.name ?? null;
}

function settingsOf(preset: ModelPreset, { corpus }: Playground): Settings {
  const isOwn = isOwnCorpus(corpus.source);
  return presetSettings(preset, { ...defaultSettings, data: isOwn ? defaultsOf(dataFields) : builtinData });
}

function isSame<Spec extends object>(one: Spec, other: Spec): boolean {
  return (Object.keys(one) as (keyof Spec)[]).every((name) => one[name] === other[name]);
}
