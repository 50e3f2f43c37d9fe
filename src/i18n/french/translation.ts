import { englishGallery } from '../english/gallery.ts';
import { englishGrammar } from '../english/grammar.ts';
import { englishLessons } from '../english/lessons/lessons.ts';
import { englishMaths } from '../english/maths.ts';
import { englishNetwork } from '../english/network.ts';
import { englishPairs } from '../english/pairs.ts';
import { englishPlayers } from '../english/players.ts';
import { englishProject } from '../english/project.ts';
import { englishRunHistory } from '../english/runHistory.ts';
import { englishRuns } from '../english/runs.ts';
import { englishShortcuts } from '../english/shortcuts.ts';
import { englishTokens } from '../english/tokens.ts';
import type { Translation } from '../translation.ts';
import { frenchBottleneck } from './bottleneck.ts';
import { frenchClassroom } from './classroom.ts';
import { frenchCoach } from './coach.ts';
import { frenchConfirm } from './confirm.ts';
import { frenchCorpus } from './corpus.ts';
import { frenchCurves } from './curves.ts';
import { frenchEvaluation } from './evaluation.ts';
import { frenchIntroduction } from './introduction.ts';
import { frenchKept } from './kept.ts';
import { frenchOffline } from './offline.ts';
import { frenchPage } from './page.ts';
import { frenchWhatIf } from './whatIf.ts';

/** Everything the page says in French. */
export const french: Translation = {
  bottleneck: frenchBottleneck,
  classroom: frenchClassroom,
  coach: frenchCoach,
  confirm: frenchConfirm,
  corpus: frenchCorpus,
  curves: frenchCurves,
  evaluation: frenchEvaluation,
  gallery: englishGallery,
  grammar: englishGrammar,
  introduction: frenchIntroduction,
  kept: frenchKept,
  lessons: englishLessons,
  maths: englishMaths,
  network: englishNetwork,
  offline: frenchOffline,
  page: frenchPage,
  pairs: englishPairs,
  players: englishPlayers,
  project: englishProject,
  runHistory: englishRunHistory,
  runs: englishRuns,
  shortcuts: englishShortcuts,
  tokens: englishTokens,
  whatIf: frenchWhatIf,
  sentences: {},
};
