import { useShallow } from 'zustand/react/shallow';
import { usePlayground } from './playground.ts';
import { shownTargetTokens, type TargetToken } from './translationSlice.ts';

/** The same array as long as the same tokens are shown. */
export function useShownTargetTokens(): readonly TargetToken[] {
  return usePlayground(useShallow((state) => shownTargetTokens(state.translation)));
}
