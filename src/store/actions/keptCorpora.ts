/** What a person does with the corpora that this browser keeps. Loaded on demand. */
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { readSpec } from '../../core/spec/field.ts';
import {
  changeCorpus,
  deleteCorpus,
  putCorpusBack,
  readCorpus,
  type WholeCorpus,
} from '../../storage/corpora.ts';
import type { FilesSource } from '../corpusSlice.ts';
import { reportProblem } from '../engineConnection.ts';
import { patch, readPlayground } from '../playground.ts';
import { loadCorpus } from './corpus.ts';
import { isInUse, listKept, nameInUse } from './keepCorpus.ts';

/** A kept corpus as it is loaded. @throws EngineError (`storage`) */
export async function readKept(id: number): Promise<{ source: FilesSource; data: DataSpec }> {
  const { corpus, files } = await readCorpus(id);
  return {
    source: { kind: 'files', name: corpus.name, files, ...corpus.reading },
    // What an older page kept has settings that this one no longer takes, or lacks some.
    data: readSpec(dataFields, corpus.data).spec,
  };
}

export function openKept(id: number): Promise<void> {
  return telling(async () => {
    const { source, data } = await readKept(id);
    await loadCorpus(source, data, id);
  });
}

/** @param name where it is blank the old one stays */
export function renameKept(id: number, name: string): Promise<void> {
  const trimmed = name.trim();
  if (trimmed === '') return Promise.resolve();
  return telling(async () => {
    await changeCorpus(id, { name: trimmed });
    if (readPlayground().kept.inUse === id) nameInUse(trimmed);
  });
}

/** The latest that was deleted; its files are there as long as the page holds them. */
let deleted: { readonly whole: WholeCorpus; readonly filesInUse: FilesSource['files'] | null } | null = null;

/** What is in use stays in use until something else is loaded. */
export function deleteKept(id: number): Promise<void> {
  return telling(async () => {
    const whole = await deleteCorpus(id);
    if (!whole) return;
    const { kept, corpus } = readPlayground();
    const wasInUse = kept.inUse === id && corpus.source?.kind === 'files';
    deleted = { whole, filesInUse: wasInUse ? corpus.source.files : null };
    patch('kept', {
      corpora: kept.corpora.filter((one) => one.id !== id),
      deleted: { id, name: whole.corpus.name },
      ...(wasInUse && { inUse: null }),
    });
  });
}

export function undoDelete(): Promise<void> {
  return telling(async () => {
    if (!deleted) return;
    const { whole, filesInUse } = deleted;
    await putCorpusBack(whole);
    deleted = null;
    patch('kept', {
      deleted: null,
      ...(filesInUse && isInUse(filesInUse) && { inUse: whole.corpus.id }),
    });
  });
}

/** What goes wrong is reported; in either case the list is as it now is. */
async function telling(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    reportProblem(error);
  }
  await listKept();
}
