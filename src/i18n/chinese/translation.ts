import { createTeller } from '../createTeller.ts';
import { englishCoach } from '../english/coach.ts';
import { englishConfirm } from '../english/confirm.ts';
import { englishCorpus } from '../english/corpus.ts';
import { englishCurves } from '../english/curves.ts';
import { englishEvaluation } from '../english/evaluation.ts';
import { englishGallery } from '../english/gallery.ts';
import { englishGrammar } from '../english/grammar.ts';
import { englishKept } from '../english/kept.ts';
import { englishMaths } from '../english/maths.ts';
import { englishNetwork } from '../english/network.ts';
import { englishOffline } from '../english/offline.ts';
import { englishPairs } from '../english/pairs.ts';
import { englishPlayers } from '../english/players.ts';
import { englishProject } from '../english/project.ts';
import { englishRunHistory } from '../english/runHistory.ts';
import { englishRuns } from '../english/runs.ts';
import { englishShortcuts } from '../english/shortcuts.ts';
import { englishTokens } from '../english/tokens.ts';
import type { Translation } from '../translation.ts';
import { chineseBottleneck } from './bottleneck.ts';
import { chineseClassroom } from './classroom.ts';
import { chineseIntroduction } from './introduction.ts';
import { chineseLessons } from './lessons/lessons.ts';
import { chinesePage } from './page.ts';
import { chineseSentences } from './sentences/sentences.ts';
import { chineseWhatIf } from './whatIf.ts';

/** Everything the page says in Chinese. */
export const chinese: Translation = {
  bottleneck: chineseBottleneck,
  classroom: chineseClassroom,
  coach: englishCoach,
  confirm: englishConfirm,
  corpus: englishCorpus,
  curves: englishCurves,
  evaluation: englishEvaluation,
  gallery: englishGallery,
  grammar: englishGrammar,
  introduction: chineseIntroduction,
  kept: englishKept,
  lessons: chineseLessons,
  maths: englishMaths,
  network: englishNetwork,
  offline: englishOffline,
  page: chinesePage,
  pairs: englishPairs,
  players: englishPlayers,
  project: englishProject,
  runHistory: englishRunHistory,
  runs: englishRuns,
  shortcuts: englishShortcuts,
  tokens: englishTokens,
  whatIf: chineseWhatIf,
  tell: createTeller(chineseSentences, { locale: 'zh-Hans', fullStop: '。', between: '' }),
};
