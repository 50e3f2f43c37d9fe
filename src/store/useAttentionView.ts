import { useMemo } from 'react';
import { type AttentionView, attentionView, showsWords } from './attentionView.ts';
import { usePlayground } from './playground.ts';
import { useShownTargetTokens } from './useShownTargetTokens.ts';

/** What the heatmap shows now; the same object as long as that is the same. */
export function useAttentionView(): AttentionView {
  const sourceTokens = usePlayground((state) => state.translation.sourceTokens);
  const targetTokens = useShownTargetTokens();
  const isByWord = usePlayground(showsWords);
  return useMemo(
    () => attentionView(sourceTokens, targetTokens, isByWord),
    [sourceTokens, targetTokens, isByWord],
  );
}
