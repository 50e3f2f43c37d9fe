import { type DecodeSpec, greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { runSentence } from '../../core/twin/sentence.ts';
import { END_ID, START_ID } from '../../core/vocab/specialTokens.ts';
import { decodeSentences } from '../decode/decodeSentences.ts';
import { describeHypothesis } from '../decode/describe.ts';
import type { ScoredHypothesis } from '../decode/search.ts';
import { readSource } from '../decode/translate.ts';
import type { Network } from '../network.ts';
import { presentWeights } from '../trace/presentWeights.ts';
import { breathe } from '../train/breathe.ts';
import { logitColumns } from './logitColumns.ts';

/**
 * What a network makes of a few sentences, for a program elsewhere to prove that it computes the same. Its translations
 * are the engine's. Its logits and attention are those of the network in Float64 (`core/twin/`), which the engine's are
 * proven against: devices round 32-bit sums each in their own way, and logits of 25 by more than the tolerance.
 */
export interface SampleIo {
  readonly format: 'seq2seq-playground sample';
  readonly version: 1;
  /** How far the logits of another program may be from these. */
  readonly tolerance: number;
  /** The file whose weights were used. */
  readonly weights: string;
  readonly samples: readonly Sample[];
}

export interface Sample {
  readonly source: string;
  /** As the network reads them: unknown words as <unk>, </s> last. */
  readonly sourceTokens: readonly string[];
  readonly sourceIds: readonly number[];
  /** What greedy search found. The decoder was led along it: it read <s> and all of it but the last. */
  readonly targetTokens: readonly string[];
  readonly targetIds: readonly number[];
  /** The columns of `logits`, by id, where they are not all there. */
  readonly logitColumns?: readonly number[];
  /** [T, V], or [T, columns] */
  readonly logits: readonly (readonly number[])[];
  /** [T, S]; null without attention. */
  readonly attention: readonly (readonly number[])[] | null;
  readonly greedy: FoundTokens;
  readonly beam: FoundTokens & {
    readonly width: number;
    readonly lengthPenalty: number;
    /** Wu et al. 2016, equation 14, without coverage. */
    readonly score: number;
  };
}

interface FoundTokens {
  /** With </s>, where it ended by itself. */
  readonly ids: readonly number[];
  readonly tokens: readonly string[];
  readonly text: string;
}

/** Other programs may compute in 32 bits, if they are careful; in 64 they come as near as the digits written here. */
const tolerance = 1e-5;
const beamDecoding: DecodeSpec = {
  ...greedyDecoding,
  method: 'beam',
  beamWidth: 4,
  nBest: 1,
  lengthPenalty: 0.6,
};

/** @param sentences of at least one token each */
export async function sampleIo(network: Network, sentences: readonly string[]): Promise<SampleIo> {
  const samples: Sample[] = [];
  for (const sentence of sentences) {
    samples.push(await sampleOf(network, sentence));
    await breathe();
  }
  return {
    format: 'seq2seq-playground sample',
    version: 1,
    tolerance,
    weights: 'model.safetensors',
    samples,
  };
}

async function sampleOf(network: Network, sentence: string): Promise<Sample> {
  const { model, codecs } = network;
  const { ids: source, tokens: sourceTokens } = readSource(codecs.source, sentence);
  const wording = { target: codecs.target, sourceTokens, given: [], replacesUnknown: false };
  const find = async (spec: DecodeSpec): Promise<FoundTokens & Pick<ScoredHypothesis, 'score'>> => {
    const [[found] = []] = await decodeSentences(model, [{ source }], spec);
    if (!found) throw new Error('sampleIo: the search found nothing.');
    const ids = found.tokens.map(({ id }) => id);
    return {
      ids,
      tokens: codecs.target.vocabulary.decode(ids),
      text: describeHypothesis(found, wording).text,
      score: found.score,
    };
  };
  const { score: _, ...greedy } = await find(greedyDecoding);
  const beam = await find(beamDecoding);
  const sourceIds = [...source, END_ID];
  const read = Int32Array.from([START_ID, ...greedy.ids.slice(0, -1)]);
  const run = runSentence(model.spec, await presentWeights(network), Int32Array.from(sourceIds), read);
  const logits = run.logits.map(({ values }) => values);
  const looks = run.steps.flatMap(({ look }) => look ?? []);
  const columns = logitColumns(logits);
  return {
    source: sentence,
    sourceTokens: codecs.source.vocabulary.decode(sourceIds),
    sourceIds,
    targetTokens: greedy.tokens,
    targetIds: greedy.ids,
    ...(columns && { logitColumns: columns }),
    logits: logits.map((row) => written(columns ? columns.map((id) => row[id] as number) : row)),
    attention: model.spec.attention === 'none' ? null : looks.map(({ weights }) => written(weights.values)),
    greedy,
    beam: { width: beamDecoding.beamWidth, lengthPenalty: beamDecoding.lengthPenalty, ...beam },
  };
}

/** Nine digits: a ten-thousandth of the tolerance, for logits of ten. */
function written(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Number(value.toPrecision(9)));
}
