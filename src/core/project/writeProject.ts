import { sha256 } from '../checksum/sha256.ts';
import { sizeOf, sliceOf } from '../corpus/byteFile.ts';
import type { CorpusFile } from '../corpus/corpusFile.ts';
import { describeColumns, writeColumns } from './columnsFile.ts';
import type { Project, ProjectCorpus, ProjectRun, ProjectSnapshot } from './project.ts';
import { checkpointFile, corpusFile, format, projectFile, runFiles, version } from './projectFiles.ts';
import type { ProjectJson } from './projectShape.ts';

/** @returns the entries of the zip, `project.json` first. @throws CorpusError where one of a person's files is gone */
export async function writeProject(project: Project): Promise<CorpusFile[]> {
  const { corpus, runs, checkpoint, ...rest } = project;
  const { from } = corpus;
  const entries: CorpusFile[] = [];
  const files: ProjectJson['files'][number][] = [];
  const add = async (entry: CorpusFile) => {
    entries.push(entry);
    files.push(await describe(entry));
  };
  for (const [name, bytes] of Object.entries(checkpoint)) await add({ name: checkpointFile(name), bytes });
  for (const [index, bytes] of ((from.kind === 'files' && from.contents) || []).entries())
    await add({ name: corpusFile(index), bytes });
  // One after the other: the page does not stand still meanwhile.
  for (const [index, run] of runs.entries()) for (const entry of entriesOf(run, index)) await add(entry);
  const json: ProjectJson = {
    format,
    version,
    ...rest,
    corpus: { ...corpus, from: from.kind === 'recipe' ? from : withoutContents(from) },
    runs: runs.map(({ recording: { steps, validations }, ...run }) => ({
      ...run,
      best: inNumbers(run.best),
      steps: describeColumns(steps),
      validations: describeColumns(validations),
    })),
    files,
  };
  return [{ name: projectFile, bytes: encode(json) }, ...entries];
}

function withoutContents({
  kind,
  names,
  contents,
  reading,
}: Extract<ProjectCorpus['from'], { kind: 'files' }>) {
  return { kind, names, isIncluded: contents !== null, reading };
}

function entriesOf({ recording }: ProjectRun, index: number): CorpusFile[] {
  const { steps, validations, snapshots } = runFiles(index);
  return [
    { name: steps, bytes: writeColumns(recording.steps) },
    { name: validations, bytes: writeColumns(recording.validations) },
    { name: snapshots, bytes: encode(recording.snapshots.filter(isInNumbers)) },
  ];
}

/** Scores of a run that has diverged are none. */
function inNumbers(best: ProjectRun['best']): ProjectRun['best'] {
  if (!best || !Number.isFinite(best.lossNatsPerToken)) return null;
  return { ...best, bleu: best.bleu !== null && Number.isFinite(best.bleu) ? best.bleu : null };
}

/** A network that has diverged says words with no probability, and JSON has no word for that. */
function isInNumbers({ hypotheses }: ProjectSnapshot): boolean {
  return hypotheses.every(
    ({ tokens, logProbability, score }) =>
      [logProbability, score].every(Number.isFinite) &&
      tokens.every(({ probability, attention }) =>
        [probability, ...(attention ?? [])].every(Number.isFinite),
      ),
  );
}

async function describe(entry: CorpusFile) {
  const bytes = sizeOf(entry.bytes);
  return { name: entry.name, bytes, sha256: await sha256(await sliceOf(entry, 0, bytes)) };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
