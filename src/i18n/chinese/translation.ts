import { createTeller } from '../createTeller.ts';
import type { Translation } from '../translation.ts';
import { chineseBottleneck } from './bottleneck.ts';
import { chineseClassroom } from './classroom.ts';
import { chineseCoach } from './coach.ts';
import { chineseConfirm } from './confirm.ts';
import { chineseCorpus } from './corpus.ts';
import { chineseCurves } from './curves.ts';
import { chineseDictionary } from './dictionary.ts';
import { chineseEvaluation } from './evaluation.ts';
import { chineseGallery } from './gallery.ts';
import { chineseGrammar } from './grammar.ts';
import { chineseIntroduction } from './introduction.ts';
import { chineseKept } from './kept.ts';
import { chineseLessons } from './lessons/lessons.ts';
import { chineseMaths } from './maths.ts';
import { chineseNetwork } from './network.ts';
import { chineseOffline } from './offline.ts';
import { chinesePage } from './page.ts';
import { chinesePairs } from './pairs.ts';
import { chinesePlayers } from './players.ts';
import { chineseProject } from './project.ts';
import { chineseRunHistory } from './runHistory.ts';
import { chineseRuns } from './runs.ts';
import { chineseSentences } from './sentences/sentences.ts';
import { chineseShare } from './share.ts';
import { chineseShortcuts } from './shortcuts.ts';
import { chineseTokens } from './tokens.ts';
import { chineseWhatIf } from './whatIf.ts';

/** Everything the page says in Chinese. */
export const chinese: Translation = {
  bottleneck: chineseBottleneck,
  classroom: chineseClassroom,
  coach: chineseCoach,
  confirm: chineseConfirm,
  corpus: chineseCorpus,
  curves: chineseCurves,
  dictionary: chineseDictionary,
  evaluation: chineseEvaluation,
  gallery: chineseGallery,
  grammar: chineseGrammar,
  introduction: chineseIntroduction,
  kept: chineseKept,
  lessons: chineseLessons,
  maths: chineseMaths,
  network: chineseNetwork,
  offline: chineseOffline,
  page: chinesePage,
  pairs: chinesePairs,
  players: chinesePlayers,
  project: chineseProject,
  runHistory: chineseRunHistory,
  runs: chineseRuns,
  share: chineseShare,
  shortcuts: chineseShortcuts,
  tokens: chineseTokens,
  whatIf: chineseWhatIf,
  tell: createTeller(chineseSentences, { locale: 'zh-Hans', fullStop: '。', between: '' }),
};
