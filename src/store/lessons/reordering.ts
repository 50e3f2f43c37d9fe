/** Words that change places, words that agree with each other, and attention held against the gold links. */
import { alignmentErrorRate } from '../../core/metrics/alignmentErrorRate.ts';
import { argmaxAlignment } from '../../core/metrics/attentionShape.ts';
import { goldPairOf, shownGoldLinks } from '../goldLinks.ts';
import type { Playground } from '../playground.ts';
import type { TranslationSlice } from '../translationSlice.ts';
import { hearShipped } from './hearShipped.ts';
import type { Lesson } from './lesson.ts';
import { isSameSentence, isTranslated, shownText, weightBetween } from './shownWords.ts';

const sentence = 'The black cat sleeps.';
const changed = 'The black hen sleeps.';
/** Of the corpus, so that its links are known. */
const linked = 'Which sick bee is Martin feeding?';

export const reordering = {
  minutes: 8,
  steps: {
    cross: {
      figure: 'attention',
      setup: { corpus: 'everyday', sentence },
      afterSetup: hearShipped,
      check: (now, begun) => {
        const looked = lookedAt(now, begun);
        if (!isTranslated(now.translation) || !looked.has('chat cat') || !looked.has('noir black'))
          return null;
        return {
          translation: shownText(now.translation),
          noun: weightBetween(now.translation, 'chat', 'cat'),
          adjective: weightBetween(now.translation, 'noir', 'black'),
        };
      },
      outcome: ({ noun }: { readonly noun: number }) => (noun > 0.5 ? 1 : 0),
    },
    agree: {
      figure: 'attention',
      setup: { corpus: 'everyday', sentence },
      afterSetup: hearShipped,
      check: ({ translation }, begun) => {
        if (!isSameSentence(translation.sentence, changed) || !isTranslated(translation)) return null;
        const [before, after] = [begun.translation, translation].map(({ targetTokens }) =>
          targetTokens.map(({ text }) => text),
        ) as [string[], string[]];
        return {
          before: shownText(begun.translation),
          after: shownText(translation),
          changes: after.filter((word, position) => word !== before[position]).length,
          article: translation.targetTokens[0]?.text ?? '',
          weight: translation.targetTokens[0]?.attention?.[2] ?? 0,
        };
      },
      outcome: ({ changes }: { readonly changes: number }) => Math.max(0, Math.min(changes, 3) - 1),
    },
    gold: {
      figure: 'attention',
      setup: { corpus: 'everyday', sentence: linked },
      afterSetup: hearShipped,
      check: ({ corpus, translation }) => {
        const pair = goldPairOf({ corpus, translation });
        const links = shownGoldLinks({ corpus, translation });
        if (!pair || !links || !isTranslated(translation)) return null;
        const found = foundLinks(translation);
        const isGold = (link: (typeof found)[number]) =>
          links.some(({ source, target }) => source === link.source && target === link.target);
        return {
          errorRate: alignmentErrorRate([found], [links]),
          rows: found.length,
          missed: found
            .filter((link) => !isGold(link))
            .map(({ source, target }) => ({
              target: pair.targetTokens[target] ?? '',
              source: pair.sourceTokens[source] ?? '',
            })),
        };
      },
      outcome: ({ missed }: { readonly missed: readonly unknown[] }) => Math.min(missed.length, 2),
    },
  },
} as const satisfies Lesson;

/** The cells that were locked since the step began, by their two words. */
const lookedSince = new WeakMap<Playground, Set<string>>();

function lookedAt({ view, translation }: Playground, begun: Playground): ReadonlySet<string> {
  const looked = lookedSince.get(begun) ?? new Set();
  lookedSince.set(begun, looked);
  const { source, target } = view.locked ?? { source: null, target: null };
  if (source === null || target === null) return looked;
  return looked.add(`${translation.targetTokens[target]?.text} ${translation.sourceTokens[source]?.text}`);
}

/** The source word that each target word looks at most. */
function foundLinks({ sourceTokens, targetTokens }: TranslationSlice) {
  return argmaxAlignment(
    targetTokens.map(({ attention }) => attention ?? []),
    { source: sourceTokens.length - 1, target: targetTokens.length - 1 },
  );
}
