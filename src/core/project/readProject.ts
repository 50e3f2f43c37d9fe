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

/** Gives a file of the archive that is as it was written. @throws ProjectError */
type Take = (name: string) => Promise<Uint8Array>;

/**
 * Reads a project, all of it or nothing.
 *
 * @throws ProjectError naming what is wrong
 */
export async function readProject(entries: Entries): Promise<Project> {
  const value = parse(projectFile, fileOf(entries, projectFile));
  refuseOtherFormats(value);
  const json = projectShape(value, projectFile);
  refuseUnknownFiles(entries, json);
  const { createdAtMs, corpus, settings, sentence, view, present } = json;
  if (present !== null && present >= json.runs.length)
    throw new ProjectError('project.json: present must be one of the runs.');
  const take = takeUnchanged(entries, json.files);
  const checkpoint: [name: string, bytes: Uint8Array][] = [];
  for (const name of checkpointNames) checkpoint.push([name, await take(checkpointFile(name))]);
  const runs: ProjectRun[] = [];
  for (const [index, run] of json.runs.entries()) runs.push(await readRun(run, index, take));
  return {
    createdAtMs,
    corpus: await readCorpus(corpus, take),
    settings,
    sentence,
    view,
    runs,
    present,
    checkpoint: Object.fromEntries(checkpoint),
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

/** @throws ProjectError where the archive holds what is no part of the project */
function refuseUnknownFiles(entries: Entries, { corpus: { from }, runs }: ProjectJson): void {
  const known = new Set([
    projectFile,
    ...checkpointNames.map(checkpointFile),
    ...((from.kind === 'files' && from.isIncluded && from.names) || []).map((_, index) => corpusFile(index)),
    ...runs.flatMap((_, index) => Object.values(runFiles(index))),
  ]);
  const unknown = Object.keys(entries).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new ProjectError(`Unknown files: ${unknown.join(', ')}.`);
}

function takeUnchanged(entries: Entries, files: ProjectJson['files']): Take {
  const written = new Map(files.map((file) => [file.name, file]));
  return async (name) => {
    const found = fileOf(entries, name);
    const { bytes = 0, sha256: expected } = written.get(name) ?? {};
    if (found.length !== bytes)
      throw new ProjectError(`${name}: expected ${bytes} bytes, found ${found.length}.`);
    if ((await sha256(found)) !== expected) throw new ProjectError('File changed or damaged.');
    return found;
  };
}

async function readCorpus(
  { name, sha256: checksum, from }: ProjectJson['corpus'],
  take: Take,
): Promise<ProjectCorpus> {
  if (from.kind === 'recipe') return { name, sha256: checksum, from };
  const { kind, names, isIncluded, reading } = from;
  const contents: Uint8Array[] = [];
  for (const [index] of isIncluded ? names.entries() : []) contents.push(await take(corpusFile(index)));
  return {
    name,
    sha256: checksum,
    from: { kind, names, contents: isIncluded ? contents : null, reading },
  };
}

async function readRun(
  { steps, validations, ...run }: ProjectJson['runs'][number],
  index: number,
  take: Take,
): Promise<ProjectRun> {
  const names = runFiles(index);
  return {
    ...run,
    recording: {
      steps: readColumns(names.steps, await take(names.steps), steps),
      validations: readColumns(names.validations, await take(names.validations), validations),
      snapshots: snapshotsShape(parse(names.snapshots, await take(names.snapshots)), names.snapshots),
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
