import { type BottleneckSize, bottleneckPlan } from '../../core/spec/bottleneckPlan.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { useBottleneckText } from '../../i18n/useBottleneckText.ts';

/** How long both networks are trained, and how large they are. */
export function settingsInShort(size: BottleneckSize, text: ReturnType<typeof useBottleneckText>): string {
  const { model, training } = bottleneckPlan(size).settings.attention;
  return text.settings(
    formatInteger(training.steps),
    formatInteger(training.batchSize),
    formatInteger(model.hiddenSize),
  );
}
