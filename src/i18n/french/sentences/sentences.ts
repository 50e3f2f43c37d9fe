import { frenchArchives } from './archives.ts';
import { frenchCheckpoints } from './checkpoints.ts';
import { frenchCleaning } from './cleaning.ts';
import { frenchCorpusFiles } from './corpusFiles.ts';
import { frenchCorpusNotices } from './corpusNotices.ts';
import { frenchData } from './data.ts';
import { frenchDecoding } from './decoding.ts';
import { frenchDevices } from './devices.ts';
import { frenchGrammarClauses } from './grammarClauses.ts';
import { frenchGrammarNouns } from './grammarNouns.ts';
import { frenchGrammarVerbs } from './grammarVerbs.ts';
import { frenchModel } from './model.ts';
import { frenchPresets } from './presets.ts';
import { frenchRegularisation } from './regularisation.ts';
import { frenchRunning } from './running.ts';
import { frenchSettings } from './settings.ts';
import { frenchSplits } from './splits.ts';
import { frenchStorage } from './storage.ts';
import { frenchTraining } from './training.ts';

/** Everything that is made outside the page, by its English (`createTeller.ts`). */
export const frenchSentences: Readonly<Record<string, string>> = {
  ...frenchArchives,
  ...frenchCheckpoints,
  ...frenchCleaning,
  ...frenchCorpusFiles,
  ...frenchCorpusNotices,
  ...frenchData,
  ...frenchDecoding,
  ...frenchDevices,
  ...frenchGrammarClauses,
  ...frenchGrammarNouns,
  ...frenchGrammarVerbs,
  ...frenchModel,
  ...frenchPresets,
  ...frenchRegularisation,
  ...frenchRunning,
  ...frenchSettings,
  ...frenchSplits,
  ...frenchStorage,
  ...frenchTraining,
};
