import { presets } from '../grammar/presets.ts';
import { splits } from '../grammar/splits.ts';
import { isLanguage } from '../language/language.ts';
import { dataFields } from '../spec/dataSpec.ts';
import { decodeFields } from '../spec/decodeSpec.ts';
import { type Fields, readSpec, type SpecOf } from '../spec/field.ts';
import { modelFields } from '../spec/modelSpec.ts';
import { settingsFaults } from '../spec/settings.ts';
import { trainFields } from '../spec/trainSpec.ts';
import { toyTasks } from '../toyTasks/toyPairs.ts';
import {
  attentionForms,
  type CorpusReading,
  type CorpusRecipe,
  type ProjectSnapshot,
  sidePanes,
} from './project.ts';
import { ProjectError } from './projectError.ts';
import {
  checksum,
  count,
  kinds,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Reader,
  text,
  truth,
} from './strictJson.ts';

/** What may stand in `project.json` and in the files of snapshots, name by name. */

const MOST_RUNS = 1000;
const MOST_FILES = 1000;
const MOST_COLUMNS = 40;
const MOST_SNAPSHOTS = 1000;
const MOST_HYPOTHESES = 50;
const MOST_TOKENS = 20_000;
const MOST_CANDIDATES = 50;

function keysOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table) as Name[];
}

const recipe: Reader<CorpusRecipe> = kinds({
  builtin: object(
    { kind: oneOf(['builtin']), preset: oneOf(keysOf(presets)), pairs: count, seed: count },
    { split: oneOf(keysOf(splits)) },
  ),
  toy: object({ kind: oneOf(['toy']), task: oneOf(toyTasks), pairs: count, seed: count }),
  worked: object({ kind: oneOf(['worked']) }),
});

const language: Reader<string> = (value, at) => {
  if (!isLanguage(value)) throw new ProjectError(`${at} must be a language such as fr.`);
  return value;
};
const twoTexts = object({ source: text, target: text });

const reading: Reader<CorpusReading> = object(
  {},
  {
    options: object(
      {},
      {
        encoding: oneOf(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
        columns: twoTexts,
        languages: twoTexts,
        cutToShorter: truth,
      },
    ),
    sides: object({}, { isSwapped: truth, languages: object({}, { source: language, target: language }) }),
  },
);

/** Settings that a file leaves out, as an older page's does, have their defaults. */
function spec<F extends Fields>(fields: F): Reader<SpecOf<F>> {
  return (value, at) => {
    const { spec: found, faults } = readSpec(fields, value);
    if (faults[0] !== undefined) throw new ProjectError(`${at}: ${faults[0]}`);
    return found;
  };
}

const specs = { model: spec(modelFields), training: spec(trainFields), data: spec(dataFields) };

const readSettings = object({ ...specs, decoding: spec(decodeFields) });
const settings: typeof readSettings = (value, at) => {
  const found = readSettings(value, at);
  const [fault] = settingsFaults(found);
  if (fault !== undefined) throw new ProjectError(`${at}: ${fault}`);
  return found;
};

/** A table of numbers, by its columns' names and its length; the numbers are in a file of their own. */
const table = object({ columns: list(text, MOST_COLUMNS), rows: count });

const run = object({
  name: text,
  isNamed: truth,
  startedAtMs: count,
  corpus: object({ name: text, sha256: checksum, source: nullable(recipe) }),
  settings: object(specs),
  parameterCount: count,
  step: count,
  best: nullable(object({ step: count, lossNatsPerToken: number, bleu: nullable(number) })),
  sentence: text,
  steps: table,
  validations: table,
});

export const projectShape = object({
  format: text,
  version: count,
  createdAtMs: count,
  corpus: object({
    name: text,
    sha256: checksum,
    from: kinds({
      recipe: object({ kind: oneOf(['recipe']), recipe }),
      files: object({
        kind: oneOf(['files']),
        names: list(text, MOST_FILES),
        isIncluded: truth,
        reading,
      }),
    }),
  }),
  settings,
  sentence: text,
  view: object({ attentionForm: oneOf(attentionForms), sidePane: oneOf(sidePanes) }),
  runs: list(run, MOST_RUNS),
  present: nullable(count),
  /** All other files of the archive. */
  files: list(object({ name: text, bytes: count, sha256: checksum }), MOST_FILES + 4 * MOST_RUNS),
});

/** `project.json` as it is written. */
export type ProjectJson = ReturnType<typeof projectShape>;

const token = object(
  {
    text,
    probability: number,
    attention: nullable(list(number, MOST_TOKENS)),
    candidates: list(object({ text, probability: number }), MOST_CANDIDATES),
    wordIndex: count,
  },
  { isGiven: truth, replacedFrom: count },
);

export const snapshotsShape: Reader<readonly ProjectSnapshot[]> = list(
  object({
    step: count,
    sourceTokens: list(object({ text, isKnown: truth, wordIndex: count }), MOST_TOKENS),
    hypotheses: list(
      object({
        tokens: list(token, MOST_TOKENS),
        text,
        logProbability: number,
        score: number,
        isComplete: truth,
      }),
      MOST_HYPOTHESES,
    ),
  }),
  MOST_SNAPSHOTS,
);
