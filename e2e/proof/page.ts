import { loadBackend } from '../../src/engine/device/loadBackend.ts';
import type { Backend } from '../../src/protocol/device.ts';
import { specTitle } from '../../src/testing/modelVariants.ts';
import { proveAttention, provenAttentions } from '../../src/testing/proof/proveAttention.ts';
import { proveAttentive, provenAttentives } from '../../src/testing/proof/proveAttentive.ts';
import { proveCrossEntropy, provenCrossEntropies } from '../../src/testing/proof/proveCrossEntropy.ts';
import { proveCurve } from '../../src/testing/proof/proveCurve.ts';
import { proveEmbedding, provenEmbeddings } from '../../src/testing/proof/proveEmbedding.ts';
import {
  fewProvenSpecs,
  type Proof,
  proveBatching,
  proveGradients,
  proveTraining,
} from '../../src/testing/proof/proveModel.ts';
import { proveNoGain } from '../../src/testing/proof/proveNoGain.ts';
import { provenOptimizers, proveOptimizer } from '../../src/testing/proof/proveOptimizers.ts';
import { provenProducts, proveProduct } from '../../src/testing/proof/proveProduct.ts';
import { proveRepetition } from '../../src/testing/proof/proveRepetition.ts';
import { provenSequences, proveSequence } from '../../src/testing/proof/proveSequence.ts';

/**
 * The proofs of the tensor model, the optimisers and the blocks, for a browser: bundled by the tests beside it, never
 * part of the page.
 */
export interface ProofPage {
  specs: typeof fewProvenSpecs;
  title: typeof specTitle;
  load(backend: Backend, wasmUrl: string): Promise<void>;
  gradients: typeof proveGradients;
  training: typeof proveTraining;
  batching: typeof proveBatching;
  optimizers: typeof provenOptimizers;
  optimizer: typeof proveOptimizer;
  sequences: typeof provenSequences;
  sequence: typeof proveSequence;
  attentions: typeof provenAttentions;
  attention: typeof proveAttention;
  attentives: typeof provenAttentives;
  attentive: typeof proveAttentive;
  products: typeof provenProducts;
  product: typeof proveProduct;
  crossEntropies: typeof provenCrossEntropies;
  crossEntropy: typeof proveCrossEntropy;
  embeddings: typeof provenEmbeddings;
  embedding: typeof proveEmbedding;
  repetition: typeof proveRepetition;
  curve: typeof proveCurve;
  noGain: typeof proveNoGain;
}

export type { Proof };

(globalThis as unknown as { proof: ProofPage }).proof = {
  specs: fewProvenSpecs,
  title: specTitle,
  load: loadBackend,
  gradients: proveGradients,
  training: proveTraining,
  batching: proveBatching,
  optimizers: provenOptimizers,
  optimizer: proveOptimizer,
  sequences: provenSequences,
  sequence: proveSequence,
  attentions: provenAttentions,
  attention: proveAttention,
  attentives: provenAttentives,
  attentive: proveAttentive,
  products: provenProducts,
  product: proveProduct,
  crossEntropies: provenCrossEntropies,
  crossEntropy: proveCrossEntropy,
  embeddings: provenEmbeddings,
  embedding: proveEmbedding,
  repetition: proveRepetition,
  curve: proveCurve,
  noGain: proveNoGain,
};
