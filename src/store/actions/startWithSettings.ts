/** Begins anew with the settings of a kept run. Loaded on demand. */
import { readSpec } from '../../core/spec/field.ts';
import { modelFields } from '../../core/spec/modelSpec.ts';
import { trainFields } from '../../core/spec/trainSpec.ts';
import { EngineError } from '../../protocol/errors.ts';
import { exclusively } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import type { KeptRun } from '../runsSlice.ts';
import { bringCorpus } from './bringCorpus.ts';
import { endEvaluation } from './evaluation.ts';
import { keepNow } from './keepRun.ts';
import { buildModel } from './model.ts';
import { stopTraining } from './training.ts';

/**
 * A new network with exactly the settings of a run, on its corpus: from the same seed come the same first weights. The
 * present run is written down before it gives way.
 */
export async function startWithSettings(run: KeptRun): Promise<void> {
  endEvaluation();
  await stopTraining();
  await keepNow();
  await exclusively(async () => {
    const { model, training } = readPlayground();
    patch('model', { draft: readSpec(modelFields, run.settings.model).spec });
    patch('training', { draft: readSpec(trainFields, run.settings.training).spec });
    try {
      if (await bringCorpus(run, buildModel)) return;
      throw new EngineError({
        code: 'corpus',
        message: `The corpus “${run.corpus.name}” is no longer kept in this browser.`,
        nextStep: 'The settings stay as they were; bring its files again to use those of the run.',
      });
    } catch (error) {
      patch('model', { draft: model.draft });
      patch('training', { draft: training.draft });
      throw error;
    }
  });
}
