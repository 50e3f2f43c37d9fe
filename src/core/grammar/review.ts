/**
 * A stratified sample of the corpus for a person to read: every rule with three sentences, one from each preset where
 * the preset has it, and the rest as the everyday preset gives it.
 */
import type { AlignedPair } from '../corpus/sentencePair.ts';
import { realiseWithRules } from './derivation.ts';
import { generateMeanings } from './meanings.ts';
import { type Preset, presets } from './presets.ts';
import { type RuleName, ruleNames } from './ruleNames.ts';

/** Sentences of a rule that each pass over a preset's stream brings it up to. */
const passes: readonly (readonly [preset: Preset, wanted: number])[] = [
  ['short', 1],
  ['long', 2],
  ['everyday', 3],
];
/** Sentences of one pass that are looked at. */
const drawsPerPass = 12_000;

/** @param count of sentences altogether, at least three for every rule */
export function reviewText(seed: number, count: number): string {
  const byRule = new Map<RuleName, AlignedPair[]>(ruleNames.map((name) => [name, []]));
  const seen = new Set<string>();
  for (const [preset, wanted] of passes) fill(byRule, wanted, seen, seed, preset);
  const lines = ruleNames.flatMap((name) => [name, ...(byRule.get(name) ?? []).flatMap(textLines), '']);
  const others: AlignedPair[] = [];
  for (const sentence of generateMeanings({ seed: seed + 1, preset: 'everyday' })) {
    if (seen.size >= count) break;
    const { pair } = realiseWithRules(sentence);
    if (!isNew(pair, seen, 'everyday')) continue;
    others.push(pair);
  }
  return `${[...lines, 'further sentences', ...others.flatMap(textLines)].join('\n')}\n`;
}

const textLines = ({ source, target }: AlignedPair): string[] => [`  ${source}`, `  ${target}`];

function isNew({ source, sourceTokens }: AlignedPair, seen: Set<string>, preset: Preset): boolean {
  if (sourceTokens.length > presets[preset].maxTokens || seen.has(source)) return false;
  seen.add(source);
  return true;
}

/** Gives each sentence to the first rule in want of it. */
function fill(
  byRule: ReadonlyMap<RuleName, AlignedPair[]>,
  wanted: number,
  seen: Set<string>,
  seed: number,
  preset: Preset,
): void {
  let draws = 0;
  for (const sentence of generateMeanings({ seed, preset })) {
    if (++draws > drawsPerPass) return;
    const { pair, rules } = realiseWithRules(sentence);
    const list = rules
      .map((rule) => (rule === '(' || rule === ')' ? undefined : byRule.get(rule)))
      .find((pairs) => pairs !== undefined && pairs.length < wanted);
    if (list !== undefined && isNew(pair, seen, preset)) list.push(pair);
  }
}
