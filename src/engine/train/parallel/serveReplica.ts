import { parameterTable } from '../../../core/spec/parameterTable.ts';
import type { Wire } from '../../../protocol/messages.ts';
import { loadBackend } from '../../device/loadBackend.ts';
import { createSeq2Seq, type Seq2Seq } from '../../model/seq2seq.ts';
import { tf } from '../../tf.ts';
import { copyIn, copyOut } from './flatNumbers.ts';
import type { FromReplica, ToReplica } from './replicaThread.ts';
import { shareGradient } from './shareGradient.ts';

/** A replica's end of the wire; what is posted may name arrays that change hands. */
export interface ReplicaWire extends Pick<Wire<FromReplica, ToReplica>, 'listen'> {
  post(message: FromReplica, transfer: ArrayBuffer[]): void;
}

/**
 * A replica: the network in a thread of its own, which answers weights and a share of a batch with the gradient. It
 * remembers nothing from one step to the next, so whatever changes the weights between steps cannot pass it by.
 */
export function serveReplica(wire: ReplicaWire, { wasmUrl }: { wasmUrl: string }): void {
  let model: Seq2Seq | null = null;

  async function answer(message: ToReplica): Promise<void> {
    if (message.kind === 'prepare') {
      const { backend, spec, vocabulary } = message;
      await loadBackend(backend, wasmUrl);
      model = withoutWeights(spec, vocabulary);
      wire.post({ kind: 'ready' }, []);
      return;
    }
    const { share, settings, step, numbers } = message;
    if (!model) throw new Error('replica: a share came before the network.');
    copyIn(numbers, model.variables);
    const { loss, accuracy, gradients } = shareGradient(model, share, settings, step);
    copyOut(gradients, numbers);
    tf.dispose(gradients);
    wire.post({ kind: 'gradient', loss, accuracy, numbers }, [numbers.buffer]);
  }

  wire.listen((message) => {
    answer(message).catch((error: unknown) =>
      wire.post({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }, []),
    );
  });
}

/** They come with every step. */
function withoutWeights(spec: Seq2Seq['spec'], vocabulary: Seq2Seq['vocabulary']): Seq2Seq {
  const zeros = parameterTable(spec, vocabulary).map(
    ({ name, shape }) => [name, new Float32Array(tf.util.sizeFromShape([...shape]))] as const,
  );
  return createSeq2Seq(spec, vocabulary, new Map(zeros));
}
