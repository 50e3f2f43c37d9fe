import { chineseArchives } from './archives.ts';
import { chineseCheckpoints } from './checkpoints.ts';
import { chineseCleaning } from './cleaning.ts';
import { chineseCorpusFiles } from './corpusFiles.ts';
import { chineseCorpusNotices } from './corpusNotices.ts';
import { chineseData } from './data.ts';
import { chineseDecoding } from './decoding.ts';
import { chineseDevices } from './devices.ts';
import { chineseGrammarClauses } from './grammarClauses.ts';
import { chineseGrammarNouns } from './grammarNouns.ts';
import { chineseGrammarVerbs } from './grammarVerbs.ts';
import { chineseModel } from './model.ts';
import { chinesePresets } from './presets.ts';
import { chineseRegularisation } from './regularisation.ts';
import { chineseRunning } from './running.ts';
import { chineseSettings } from './settings.ts';
import { chineseSplits } from './splits.ts';
import { chineseStorage } from './storage.ts';
import { chineseTraining } from './training.ts';

/** Everything that is made outside the page, by its English (`createTeller.ts`). */
export const chineseSentences: Readonly<Record<string, string>> = {
  ...chineseArchives,
  ...chineseCheckpoints,
  ...chineseCleaning,
  ...chineseCorpusFiles,
  ...chineseCorpusNotices,
  ...chineseData,
  ...chineseDecoding,
  ...chineseDevices,
  ...chineseGrammarClauses,
  ...chineseGrammarNouns,
  ...chineseGrammarVerbs,
  ...chineseModel,
  ...chinesePresets,
  ...chineseRegularisation,
  ...chineseRunning,
  ...chineseSettings,
  ...chineseSplits,
  ...chineseStorage,
  ...chineseTraining,
};
