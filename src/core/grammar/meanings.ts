/** The endless stream of meanings that a seed and a preset give, in which a sentence may come again. */
import { createRandom, type Random } from '../random/random.ts';
import type { Sentence } from './meaning.ts';
import { type Preset, type PresetSettings, presets } from './presets.ts';
import { newScene } from './sample/clauses.ts';
import { sampleSentence } from './sample/sentences.ts';

export interface CorpusOptions {
  readonly seed: number;
  readonly preset: Preset;
}

/** English tokens that a clause and its conjunction take, a little fewer than on average: some clauses find no sequel. */
const tokensPerClause = 7;

function clauseCount(random: Random, settings: PresetSettings): number {
  if (!settings.hasFlatLengths) return random.chance(settings.secondClause) ? 2 : 1;
  const tokens = settings.minTokens + random.next() * (settings.maxTokens + 16 - settings.minTokens);
  return Math.max(1, Math.round((tokens - 1) / tokensPerClause));
}

/** Draws without end; the lengths are near what the preset wants, and not yet held to it. */
export function* generateMeanings({ seed, preset }: CorpusOptions): Generator<Sentence> {
  const random = createRandom(seed).stream(`grammar/${preset}`);
  const settings = presets[preset];
  while (true) {
    const sentence = sampleSentence(newScene(random, settings), clauseCount(random, settings));
    if (sentence !== undefined) yield sentence;
  }
}
