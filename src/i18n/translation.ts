import type { Widened } from './catalogue.ts';
import type { englishBottleneck } from './english/bottleneck.ts';
import type { englishClassroom } from './english/classroom.ts';
import type { englishCoach } from './english/coach.ts';
import type { englishConfirm } from './english/confirm.ts';
import type { englishCorpus } from './english/corpus.ts';
import type { englishCurves } from './english/curves.ts';
import type { englishDictionary } from './english/dictionary.ts';
import type { englishEvaluation } from './english/evaluation.ts';
import type { englishGallery } from './english/gallery.ts';
import type { englishGrammar } from './english/grammar.ts';
import type { englishIntroduction } from './english/introduction.ts';
import type { englishKept } from './english/kept.ts';
import type { englishLessons } from './english/lessons/lessons.ts';
import type { englishMaths } from './english/maths.ts';
import type { englishNetwork } from './english/network.ts';
import type { englishOffline } from './english/offline.ts';
import type { english } from './english/page.ts';
import type { englishPairs } from './english/pairs.ts';
import type { englishPlayers } from './english/players.ts';
import type { englishProject } from './english/project.ts';
import type { englishRunHistory } from './english/runHistory.ts';
import type { englishRuns } from './english/runs.ts';
import type { englishShare } from './english/share.ts';
import type { englishShortcuts } from './english/shortcuts.ts';
import type { englishTokens } from './english/tokens.ts';
import type { englishWhatIf } from './english/whatIf.ts';
import { pageTranslation } from './language.ts';

/** Everything the page says, in one language other than English: a catalogue for each of the English ones. */
export interface Translation {
  readonly bottleneck: Widened<typeof englishBottleneck>;
  readonly classroom: Widened<typeof englishClassroom>;
  readonly coach: Widened<typeof englishCoach>;
  readonly confirm: Widened<typeof englishConfirm>;
  readonly corpus: Widened<typeof englishCorpus>;
  readonly curves: Widened<typeof englishCurves>;
  readonly dictionary: Widened<typeof englishDictionary>;
  readonly evaluation: Widened<typeof englishEvaluation>;
  readonly gallery: Widened<typeof englishGallery>;
  readonly grammar: Widened<typeof englishGrammar>;
  readonly introduction: Widened<typeof englishIntroduction>;
  readonly kept: Widened<typeof englishKept>;
  readonly lessons: Widened<typeof englishLessons>;
  readonly maths: Widened<typeof englishMaths>;
  readonly network: Widened<typeof englishNetwork>;
  readonly offline: Widened<typeof englishOffline>;
  readonly page: Widened<typeof english>;
  readonly pairs: Widened<typeof englishPairs>;
  readonly players: Widened<typeof englishPlayers>;
  readonly project: Widened<typeof englishProject>;
  readonly runHistory: Widened<typeof englishRunHistory>;
  readonly runs: Widened<typeof englishRuns>;
  readonly share: Widened<typeof englishShare>;
  readonly shortcuts: Widened<typeof englishShortcuts>;
  readonly tokens: Widened<typeof englishTokens>;
  readonly whatIf: Widened<typeof englishWhatIf>;
  /** What it says for a sentence that is made outside the page, by its English; the same where it knows none. */
  readonly tell: (english: string) => string;
}

/** A catalogue in the page's language. @param english the same in English, which the caller brings along */
export function inLanguage<Name extends keyof Translation>(
  name: Name,
  english: Translation[Name],
): Translation[Name] {
  return pageTranslation()?.[name] ?? english;
}
