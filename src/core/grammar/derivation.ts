/** From a meaning to a finished pair: both trees, the words in their final form, the links, the text. */
import type { AlignedPair, Link } from '../corpus/sentencePair.ts';
import { sharedLink } from '../corpus/sharedLink.ts';
import { createDraft, type Draft } from './draft.ts';
import type { Sentence } from './meaning.ts';
import { englishText, frenchText } from './render.ts';
import type { RuleName } from './ruleNames.ts';
import { embedding, sentenceTrees } from './sentence.ts';
import { joinEnglish, joinFrench } from './sounds.ts';
import { collectWords, type EnglishToken, type FrenchToken, type TreePair } from './token.ts';

/** A constituent of the finished sentence; leaves are token positions. */
export interface DerivationNode {
  readonly label: string;
  readonly children: readonly (DerivationNode | number)[];
}

export interface Derivation {
  readonly pair: AlignedPair;
  /** Names of the rules used, each once, in the order of first use. */
  readonly rules: readonly RuleName[];
  readonly sourceTree: DerivationNode;
  readonly targetTree: DerivationNode;
}

/** The steps of a derivation as far as a corpus needs them. */
interface Realised {
  readonly pair: AlignedPair;
  readonly draft: Draft;
  readonly trees: TreePair;
}

function realise(sentence: Sentence): Realised {
  const draft = createDraft(embedding);
  const trees = sentenceTrees(sentence, draft);
  const englishWords: EnglishToken[] = [];
  const unjoined: FrenchToken[] = [];
  collectWords<EnglishToken>(trees.english, englishWords);
  collectWords<FrenchToken>(trees.french, unjoined);
  const english = joinEnglish(englishWords);
  const template = draft.rules.join(' ');
  const french = joinFrench(unjoined, (rule) => draft.rules.push(rule));
  french.forEach((token, index) => {
    token.position = index;
  });
  const pair = {
    source: englishText(english),
    target: frenchText(french),
    sourceTokens: english.map(({ text }) => text.toLowerCase()),
    targetTokens: french.map(({ text }) => text.toLowerCase()),
    links: linksOf(french),
    template,
    lemmas: draft.lemmas,
  };
  return { pair, draft, trees };
}

function linksOf(words: readonly FrenchToken[]): Link[] {
  const links: Link[] = [];
  for (const { links: sources, position } of words) {
    for (const { token, sure } of sources) links.push(sharedLink(token.position, position, sure));
  }
  return links;
}

/** The pair that a meaning has in the two languages. */
export function realisePair(sentence: Sentence): AlignedPair {
  return realise(sentence).pair;
}

/** The same with the rules used, clause by clause. */
export function realiseWithRules(sentence: Sentence): { pair: AlignedPair; rules: Draft['rules'] } {
  const { pair, draft } = realise(sentence);
  return { pair, rules: draft.rules };
}

/** The same with everything a reader of the grammar wants to see. */
export const derive = (sentence: Sentence): Derivation => finish(realise(sentence));

/** The derivation where it uses the rule, else undefined. */
export function deriveUsing(sentence: Sentence, rule: RuleName): Derivation | undefined {
  const realised = realise(sentence);
  return realised.draft.rules.includes(rule) ? finish(realised) : undefined;
}

function finish({ pair, draft, trees }: Realised): Derivation {
  const rules = [...new Set(draft.rules)].filter((rule): rule is RuleName => rule !== '(' && rule !== ')');
  return { pair, rules, sourceTree: positions(trees.english), targetTree: positions(trees.french) };
}

/** The tree over token positions; words merged into another and constituents left empty are gone. */
function positions(part: TreePair['english'] | TreePair['french']): DerivationNode {
  const children: (DerivationNode | number)[] = [];
  for (const child of part.children) {
    if ('children' in child) {
      const node = positions(child);
      if (node.children.length > 0) children.push(node);
    } else if (child.position >= 0) {
      children.push(child.position);
    }
  }
  return { label: part.label, children };
}
