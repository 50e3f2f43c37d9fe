import { type ReactNode, useEffect, useRef } from 'react';
import { createTreePair, type TreePair } from '../../charts/treePair.ts';
import type { Derivation } from '../../core/grammar/derivation.ts';
import { useGrammarText } from '../../i18n/useGrammarText.ts';
import { listed } from '../../i18n/writing.ts';
import styles from './ExampleTrees.module.css';

/** Both trees of an example and the links between its words. */
export function ExampleTrees({ example }: { readonly example: Derivation }): ReactNode {
  const text = useGrammarText();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<TreePair | null>(null);

  useEffect(() => {
    if (!element.current) return;
    const created = createTreePair(element.current, {
      label: text.trees,
      languages: { source: 'en', target: 'fr' },
      strings: {
        sourceWords: text.englishWords,
        targetWords: text.frenchWords,
        word: (word, links) =>
          links.length === 0
            ? text.unlinked(word)
            : text.linked(
                word,
                listed(links.map((link) => (link.sure ? link.text : text.possibly(link.text)))),
              ),
      },
    });
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [text]);

  useEffect(() => {
    const { pair, sourceTree, targetTree } = example;
    chart.current?.update({
      source: { tokens: pair.sourceTokens, tree: sourceTree },
      target: { tokens: pair.targetTokens, tree: targetTree },
      links: pair.links,
    });
  }, [example]);

  return <div ref={element} className={styles['trees']} />;
}
