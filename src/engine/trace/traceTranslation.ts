import { runSentence, type SentenceRun } from '../../core/twin/sentence.ts';
import type { CellStep, State } from '../../core/twin/state.ts';
import { exp, logSoftmax, logSumExp, type Vector } from '../../core/twin/tape.ts';
import type { Weights } from '../../core/twin/weights.ts';
import { END_ID, PAD_ID, START_ID, START_TOKEN } from '../../core/vocab/specialTokens.ts';
import type {
  NumberPlace,
  OpenedNumber,
  Trace,
  TracedCandidate,
  TracedCell,
  TracedStep,
  TracedToken,
  TracedVector,
} from '../../protocol/trace.ts';
import type { AttentionEdit } from '../../protocol/translation.ts';
import { givenAttention } from '../decode/givenAttention.ts';
import { largest } from '../decode/largest.ts';
import { shownIds } from '../decode/shownIds.ts';
import { readSource } from '../decode/translate.ts';
import type { Network } from '../network.ts';
import { nameVectors } from './numberNames.ts';
import { openNumber } from './openNumber.ts';

/** A trace, and the numbers behind it. */
export interface TracedTranslation {
  readonly trace: Trace;
  /** @returns null for an id that is none of this trace's. */
  open(place: NumberPlace): OpenedNumber | null;
}

/** What the network never says counts nowhere, as in `decode/logProbabilities.ts`. */
const neverSaid: ReadonlySet<number> = new Set([PAD_ID, START_ID]);

const candidateCount = 5;

/**
 * Computes one translation in Float64 and keeps what it was computed from.
 *
 * @param target the tokens that the decoder is led along, as they are shown
 * @param newId for vectors, never the same twice
 * @param edits rows of attention set by hand
 * @throws EngineError (`settings`) where one of them does not fit.
 */
export function traceTranslation(
  { model, codecs }: Pick<Network, 'model' | 'codecs'>,
  weights: Weights,
  sentence: string,
  target: readonly TracedToken[],
  newId: () => number,
  edits: readonly AttentionEdit[] = [],
): TracedTranslation {
  const { ids, tokens: sourceTokens } = readSource(codecs.source, sentence);
  const { vocabulary } = codecs.target;
  const written = shownIds(vocabulary, target);
  const read = Int32Array.from([START_ID, ...written].slice(0, written.length));
  const given = edits.length === 0 ? undefined : givenAttention(model, ids.length + 1, edits);
  const run = runSentence(model.spec, weights, Int32Array.from([...ids, END_ID]), read, given);
  const probabilities = run.logits.map((logits) => exp(logSoftmax(logits, neverSaid)));

  const numbers = new Map<number, Vector>();
  const known = new Map<Vector, number>();
  const idOf = (vector: Vector) => {
    const id = known.get(vector) ?? newId();
    known.set(vector, id);
    numbers.set(id, vector);
    return id;
  };
  const opening = {
    names: nameVectors(run, probabilities),
    parameters: new Map(model.table.map((parameter) => [parameter.name, parameter])),
    idOf,
  };
  const steps = target.map(({ text }, at): TracedStep => {
    const { values } = probabilities[at]!;
    const logits = run.logits[at]!;
    const best = largest(values, candidateCount).filter((index) => values[index]! > 0);
    const id = written[at]!;
    return {
      read: target[at - 1]?.text ?? START_TOKEN,
      written: text,
      ...stepNumbers(run, at, model.spec.attention === 'trainableQuery', idOf),
      logits: idOf(logits),
      probabilities: idOf(probabilities[at]!),
      logNormalizer: logSumExp(logits, neverSaid).values[0]!,
      candidates: (best.includes(id) ? best : [...best, id]).map(
        (index): TracedCandidate => ({
          text: vocabulary.tokens[index]!,
          index,
          logit: logits.values[index]!,
          probability: values[index]!,
        }),
      ),
    };
  });
  const trace: Trace = {
    source: sentence,
    sourceTokens: sourceTokens.map(({ text }) => text),
    encoder: run.encoding.layers.map(({ layer, name, isFromTheEnd, steps: cells }) => ({
      layer,
      direction: name,
      isFromTheEnd,
      cells: cells.map((cell) => tracedCell(cell, idOf)),
    })),
    annotations: run.encoding.outputs.map((output) => traced(output, idOf)),
    first: run.first.map((state) => tracedState(state, idOf)),
    steps,
  };
  return {
    trace,
    open({ id, index }) {
      const vector = numbers.get(id);
      if (!vector || !(index in vector.values)) return null;
      return openNumber({ vector, index }, opening);
    },
  };
}

type IdOf = (vector: Vector) => number;

function stepNumbers(
  { steps }: SentenceRun,
  at: number,
  asksByPosition: boolean,
  idOf: IdOf,
): Pick<TracedStep, 'cells' | 'look' | 'feature'> {
  const { cells, look, query, feature } = steps[at]!;
  return {
    cells: cells.map((cell) => tracedCell(cell, idOf)),
    look: look && {
      query: asksByPosition ? null : traced(query, idOf),
      energies: traced(look.energies, idOf),
      weights: traced(look.weights, idOf),
      context: traced(look.context, idOf),
    },
    feature: traced(feature, idOf),
  };
}

function tracedCell(cell: CellStep, idOf: IdOf): TracedCell {
  return {
    ...tracedState(cell, idOf),
    gates: cell.gates.map(({ name, vector }) => ({ name, vector: traced(vector, idOf) })),
  };
}

function tracedState({ hidden, memory }: State, idOf: IdOf): Omit<TracedCell, 'gates'> {
  return { hidden: traced(hidden, idOf), memory: memory && traced(memory, idOf) };
}

function traced(vector: Vector, idOf: IdOf): TracedVector {
  return { id: idOf(vector), values: vector.values };
}
