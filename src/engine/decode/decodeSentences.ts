import { createRandom } from '../../core/random/random.ts';
import { type DecodeSpec, maximumTargetLength } from '../../core/spec/decodeSpec.ts';
import type { Seq2Seq } from '../model/seq2seq.ts';
import { beam } from './beam.ts';
import { startDecoding } from './decodingSession.ts';
import { greedy } from './greedy.ts';
import { sample } from './sample.ts';
import {
  ranked,
  type ScoredHypothesis,
  type SearchMethod,
  type SearchOptions,
  type SearchTask,
  search,
} from './search.ts';

/** Token ids of one sentence to translate. */
export interface DecodingInput {
  /** Without </s>. */
  readonly source: ArrayLike<number>;
  /** Target tokens that every translation begins with; none by default. */
  readonly prefix?: ArrayLike<number>;
}

/**
 * Translates sentences together by the settings' method.
 *
 * @param inputs at least one
 * @param options see `search`
 * @returns for each sentence up to `nBest` translations, ranked; one where the search is greedy
 */
export async function decodeSentences(
  model: Seq2Seq,
  inputs: readonly DecodingInput[],
  spec: DecodeSpec,
  options: SearchOptions = {},
): Promise<ScoredHypothesis[][]> {
  // Each draw is a search of its own.
  const draws = spec.method === 'sample' ? spec.nBest : 1;
  const wanted = spec.method === 'greedy' ? 1 : spec.nBest;
  const repeated = inputs.flatMap((input) =>
    Array.from({ length: draws }, (_, draw) => ({ ...input, draw })),
  );
  const tasks = repeated.map(({ source, prefix = [], draw }): SearchTask => {
    const maximumLength = Math.max(maximumTargetLength(source.length, spec), prefix.length + 1);
    return { method: methodOf(spec, source, maximumLength, draw), prefix, maximumLength };
  });
  const session = startDecoding(
    model,
    repeated.map(({ source }) => source),
  );
  try {
    const found = await search(session, tasks, options);
    return inputs.map((_, index) =>
      ranked(found.slice(index * draws, (index + 1) * draws).flat()).slice(0, wanted),
    );
  } finally {
    session.dispose();
  }
}

function methodOf(
  spec: DecodeSpec,
  source: ArrayLike<number>,
  maximumLength: number,
  draw: number,
): SearchMethod {
  switch (spec.method) {
    case 'greedy':
      return greedy;
    case 'beam':
      return beam(spec, maximumLength);
    case 'sample': {
      // By the sentence's own name, so that it draws the same alone and among others.
      const stream = createRandom(spec.seed).stream('sampling').stream(Array.from(source).join(' '));
      return sample(spec, stream.stream(String(draw)));
    }
    default:
      return spec.method satisfies never;
  }
}
