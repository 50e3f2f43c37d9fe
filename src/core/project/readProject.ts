import { sha256 } from '../checksum/sha256.ts';
import { readColumns } from './columnsFile.ts';
import type { Project, ProjectCorpus, ProjectRun } from './project.ts';
import { ProjectError } from './projectError.ts';
import {
  checkpointFile,
  checkpointNames,
  corpusFile,
  format,
  projectFile,
  runFiles,
  version,
} from './projectFiles.ts';
import { type ProjectJson, projectShape, snapshotsShape } from './projectShape.ts';

/** Name → bytes, as they come out of the archive. */
type Entries = Readonly<Record<string, Uint8Array>>;

/**
 * Reads a project, all of it or nothing.
 *
 * @throws ProjectError naming what is wrong
 */
export async function readProject(entries: Entries): Promise<Project> {
  const value = parse(projectFile, fileOf(entries, projectFile));
  refuseOtherFormats(value);
  const json = projectShape(value, projectFile);
  await refuseChangedFiles(entries, json);
  const { createdAtMs, corpus, settings, sentence, view, present } = json;
  if (present !== null && present >= json.runs.length)
    throw new ProjectError('project.json: present must be one of the runs.');
  return {
    createdAtMs,
    corpus: readCorpus(corpus, entries),
    settings,
    sentence,
    view,
    runs: json.runs.map((run, index) => readRun(run, index, entries)),
    present,
    checkpoint: Object.fromEntries(
      checkpointNames.map((name) => [name, fileOf(entries, checkpointFile(name))]),
    ),
  };
}

/** @throws ProjectError where the file is of something else, or of a page to come */
function refuseOtherFormats(value: unknown): void {
  const found = (typeof value === 'object' && value) || {};
  const said = (name: 'format' | 'version') =>
    Object.hasOwn(found, name) ? (found as Readonly<Record<string, unknown>>)[name] : undefined;
  const madeBy = said('version');
  if (said('format') !== format || typeof madeBy !== 'number' || !Number.isInteger(madeBy) || madeBy < 1)
    throw new ProjectError('Not a project from this app.');
  if (madeBy > version) throw new ProjectError(`Made by version ${madeBy}; update the app.`);
}

/** The archive must hold what belongs to the project and nothing else, all of it as it was when it was written. */
async function refuseChangedFiles(
  entries: Entries,
  { corpus: { from }, runs, files }: ProjectJson,
): Promise<void> {
  const belonging = [
    ...checkpointNames.map(checkpointFile),
    ...((from.kind === 'files' && from.files) || []).map((_, index) => corpusFile(index)),
    ...runs.flatMap((_, index) => Object.values(runFiles(index))),
  ];
  const known = new Set([projectFile, ...belonging]);
  const unknown = Object.keys(entries).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new ProjectError(`Unknown files: ${unknown.join(', ')}.`);
  const written = new Map(files.map((file) => [file.name, file]));
  for (const name of belonging) {
    const found = fileOf(entries, name);
    const { bytes, sha256: expected } = written.get(name) ?? {};
    if (found.length !== bytes)
      throw new ProjectError(`${name}: expected ${bytes ?? 'no'} bytes, found ${found.length}.`);
    if ((await sha256(found)) !== expected) throw new ProjectError('File changed or damaged.');
  }
}

function readCorpus(
  { name, sha256: checksum, from }: ProjectJson['corpus'],
  entries: Entries,
): ProjectCorpus {
  if (from.kind === 'recipe') return { name, sha256: checksum, from };
  const files = from.files?.map((file, index) => ({
    name: file,
    bytes: fileOf(entries, corpusFile(index)),
  }));
  return { name, sha256: checksum, from: { ...from, files: files ?? null } };
}

function readRun(
  { steps, validations, ...run }: ProjectJson['runs'][number],
  index: number,
  entries: Entries,
): ProjectRun {
  const names = runFiles(index);
  return {
    ...run,
    recording: {
      steps: readColumns(names.steps, fileOf(entries, names.steps), steps),
      validations: readColumns(names.validations, fileOf(entries, names.validations), validations),
      snapshots: snapshotsShape(parse(names.snapshots, fileOf(entries, names.snapshots)), names.snapshots),
    },
  };
}

function fileOf(entries: Entries, name: string): Uint8Array {
  const bytes = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (!bytes) throw new ProjectError(`${name} is missing.`);
  return bytes;
}

function parse(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProjectError(`${name} is not JSON.`);
  }
}
