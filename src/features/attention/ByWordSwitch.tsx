import type { ReactNode } from 'react';
import { useText } from '../../i18n/useText.ts';
import { showAttentionByWord } from '../../store/actions/view.ts';
import { showsWords } from '../../store/attentionView.ts';
import { shownGoldLinks } from '../../store/goldLinks.ts';
import { usePlayground } from '../../store/playground.ts';
import { Switch } from '../../ui/Switch.tsx';

/** Where tokens are pieces: whether the heatmap puts them together as words. */
export function ByWordSwitch(): ReactNode {
  const { attention: text } = useText();
  const isOn = usePlayground(showsWords);
  const hasLinks = usePlayground((state) => shownGoldLinks(state) !== null);
  return (
    <Switch
      label={text.byWord}
      term="byWord"
      title={hasLinks ? text.byWordForLinks : text.byWordHint}
      isOn={isOn}
      isSmall
      isInert={hasLinks}
      onChange={showAttentionByWord}
    />
  );
}
