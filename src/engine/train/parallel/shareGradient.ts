import { batchArrays, batchTensors } from '../../model/batchTensors.ts';
import type { Seq2Seq } from '../../model/seq2seq.ts';
import { tf, tidied } from '../../tf.ts';
import { dropoutSeed, lossAndGradients, type StepSettings, stepOptions } from '../trainStep.ts';
import type { Share } from './share.ts';

/** What one replica computes of a step: its part of the loss, of the accuracy and of every gradient. */
export interface ShareGradient {
  readonly loss: number;
  readonly accuracy: number;
  /** In the order of the model's variables; for the caller to dispose. */
  readonly gradients: tf.Tensor[];
}

/** On the current backend, with the model's present weights. @param step 1 for the first */
export function shareGradient(
  model: Seq2Seq,
  share: Share,
  settings: StepSettings,
  step: number,
): ShareGradient {
  const { firstSentence, allSentences } = share;
  const { loss, accuracy, gradients } = tidied(() =>
    lossAndGradients(
      model,
      batchTensors(batchArrays(share.batch, model.vocabulary, share.allTokens)),
      stepOptions(settings, tf.tensor1d(dropoutSeed(settings, step), 'int32'), {
        firstSentence,
        allSentences,
      }),
    ),
  );
  const numbers = [loss, accuracy].map((tensor) => tensor.dataSync()[0] as number);
  tf.dispose([loss, accuracy]);
  return { loss: numbers[0] as number, accuracy: numbers[1] as number, gradients };
}
