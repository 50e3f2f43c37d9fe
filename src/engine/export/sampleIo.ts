import type { DecodeSpec } from '../../core/spec/decodeSpec.ts';
import { greedyDecoding } from '../../core/spec/decodeSpec.ts';
import { END_ID } from '../../core/vocab/specialTokens.ts';
import { decodeSentences } from '../decode/decodeSentences.ts';
import { describeHypothesis } from '../decode/describe.ts';
import { forcedNumbers } from '../decode/forcedNumbers.ts';
import type { ScoredHypothesis } from '../decode/search.ts';
import { readSource } from '../decode/translate.ts';
import type { Network } from '../network.ts';
import { logitColumns } from './logitColumns.ts';

/** What a network makes of a few sentences, for a program elsewhere to prove that it computes the same. */
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

/** 32-bit sums of some hundred terms, taken in another order, differ by a few units of the sixth digit. */
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
  for (const sentence of sentences) samples.push(await sampleOf(network, sentence));
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
  const { logits, attention } = await forcedNumbers(model, source, greedy.ids);
  const width = model.vocabulary.target;
  const columns = logitColumns(logits, width);
  const sourceIds = [...source, END_ID];
  return {
    source: sentence,
    sourceTokens: codecs.source.vocabulary.decode(sourceIds),
    sourceIds,
    targetTokens: greedy.tokens,
    targetIds: greedy.ids,
    ...(columns && { logitColumns: columns }),
    logits: greedy.ids.map((_, step) => {
      const row = logits.subarray(step * width, (step + 1) * width);
      return written(columns ? columns.map((id) => row[id] as number) : row);
    }),
    attention: attention?.map(written) ?? null,
    greedy,
    beam: { width: beamDecoding.beamWidth, lengthPenalty: beamDecoding.lengthPenalty, ...beam },
  };
}

/** Nine digits tell every 32-bit float from its neighbours. */
function written(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Number(value.toPrecision(9)));
}
