import { createTeller } from '../createTeller.ts';
import type { Translation } from '../translation.ts';
import { frenchBottleneck } from './bottleneck.ts';
import { frenchClassroom } from './classroom.ts';
import { frenchCoach } from './coach.ts';
import { frenchConfirm } from './confirm.ts';
import { frenchCorpus } from './corpus.ts';
import { frenchCurves } from './curves.ts';
import { frenchDictionary } from './dictionary.ts';
import { frenchEvaluation } from './evaluation.ts';
import { frenchGallery } from './gallery.ts';
import { frenchGrammar } from './grammar.ts';
import { frenchIntroduction } from './introduction.ts';
import { frenchKept } from './kept.ts';
import { frenchLessons } from './lessons/lessons.ts';
import { frenchMaths } from './maths.ts';
import { frenchNetwork } from './network.ts';
import { frenchOffline } from './offline.ts';
import { frenchPage } from './page.ts';
import { frenchPairs } from './pairs.ts';
import { frenchPlayers } from './players.ts';
import { frenchProject } from './project.ts';
import { frenchRunHistory } from './runHistory.ts';
import { frenchRuns } from './runs.ts';
import { frenchSentences } from './sentences/sentences.ts';
import { frenchShare } from './share.ts';
import { frenchShortcuts } from './shortcuts.ts';
import { frenchTokens } from './tokens.ts';
import { frenchWhatIf } from './whatIf.ts';

/** Everything the page says in French. */
export const french: Translation = {
  bottleneck: frenchBottleneck,
  classroom: frenchClassroom,
  coach: frenchCoach,
  confirm: frenchConfirm,
  corpus: frenchCorpus,
  curves: frenchCurves,
  dictionary: frenchDictionary,
  evaluation: frenchEvaluation,
  gallery: frenchGallery,
  grammar: frenchGrammar,
  introduction: frenchIntroduction,
  kept: frenchKept,
  lessons: frenchLessons,
  maths: frenchMaths,
  network: frenchNetwork,
  offline: frenchOffline,
  page: frenchPage,
  pairs: frenchPairs,
  players: frenchPlayers,
  project: frenchProject,
  runHistory: frenchRunHistory,
  runs: frenchRuns,
  share: frenchShare,
  shortcuts: frenchShortcuts,
  tokens: frenchTokens,
  whatIf: frenchWhatIf,
  tell: createTeller(frenchSentences, { locale: 'fr', fullStop: '.', between: ' ' }),
};
