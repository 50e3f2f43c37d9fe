import { engine } from '../engineConnection.ts';
import { patch } from '../playground.ts';
import { askAboutShown } from '../shownTranslation.ts';

/** Keeps what each source word does for the translation that is shown up to date from now on. @returns what ends it. */
export const watchLeaveOut = askAboutShown({
  ask: ({ sentence, target }) => engine().call('translation/leaveOut', { sentence, target }),
  show: (report, shown) => {
    const leaveOut = report &&
      shown && { report, sourceTokens: shown.sourceTokens, targetTokens: shown.targetTokens };
    patch('trace', { leaveOut });
  },
  restWhileTrainingMs: 1500,
});
