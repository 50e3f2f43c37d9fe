import type { ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatWeight } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { useAttentionView } from '../../store/useAttentionView.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

/** For those who do not see the picture: of each target word, where it looks most, in one sentence. Loaded on demand. */
export default function AttentionSummary(): ReactNode {
  const { attention: text } = useText();
  const { sourceTokens, targetTokens } = useAttentionView();
  const sentences = targetTokens.flatMap((token) => {
    if (!token.attention) return [];
    const weight = Math.max(...token.attention);
    const source = sourceTokens[token.attention.indexOf(weight)];
    const words = [token.text, source?.text ?? ''].map((word) => tokenLabel(word).text) as [string, string];
    return [`${text.summary(...words, formatWeight(weight))}.`];
  });
  return <VisuallyHidden>{sentences.join(' ')}</VisuallyHidden>;
}
