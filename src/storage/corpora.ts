/** The corpora that this browser keeps: listed, read, kept, changed, deleted. All throw EngineError (`storage`). */
import type { CorpusFile } from '../core/corpus/corpusFile.ts';
import { freeName } from './freeName.ts';
import type { KeptCorpus, KeptFiles } from './keptCorpus.ts';
import { inTransaction, withDatabase } from './openDatabase.ts';
import { hasSameFiles } from './sameFiles.ts';
import { StorageFault } from './storageProblem.ts';

export interface WholeCorpus {
  readonly corpus: KeptCorpus;
  readonly files: KeptFiles;
}

/** What was used last comes first. */
export function listCorpora(): Promise<KeptCorpus[]> {
  return withDatabase('The corpora that this browser keeps cannot be listed', async (database) =>
    (await database.getAll('corpora')).toSorted((a, b) => b.usedAtMs - a.usedAtMs),
  );
}

export function readCorpus(id: number): Promise<WholeCorpus> {
  return withDatabase('The corpus could not be opened', async (database) => {
    const [corpus, files] = await Promise.all([database.get('corpora', id), database.get('files', id)]);
    if (!corpus || !files) throw new StorageFault('Gone');
    return { corpus, files };
  });
}

/**
 * Keeps a corpus. One of the very same files is there once: it is read in the new way from now on, and keeps its name.
 */
export function keepCorpus(
  corpus: Omit<KeptCorpus, 'id'>,
  files: readonly CorpusFile[],
): Promise<KeptCorpus> {
  return withDatabase('The corpus could not be kept in this browser', async (database) => {
    const present = await database.getAll('corpora');
    for (const known of present.filter(({ facts }) => facts.sizeBytes === corpus.facts.sizeBytes)) {
      const { id, name, broughtAtMs } = known;
      if (!(await hasSameFiles((await database.get('files', id)) ?? [], files))) continue;
      const again = { ...corpus, id, name, broughtAtMs };
      await database.put('corpora', again);
      return again;
    }
    const name = freeName(
      corpus.name,
      present.map((known) => known.name),
    );
    const transaction = database.transaction(['corpora', 'files'], 'readwrite');
    return inTransaction(transaction, async () => {
      const id = await transaction.objectStore('corpora').add({ ...corpus, name } as KeptCorpus);
      await transaction.objectStore('files').add(files, id);
      return { ...corpus, name, id };
    });
  });
}

/** @returns whether it is there; one that was deleted meanwhile does not come back */
export function changeCorpus(id: number, change: Partial<Omit<KeptCorpus, 'id'>>): Promise<boolean> {
  return withDatabase('The change could not be kept in this browser', async (database) => {
    const transaction = database.transaction('corpora', 'readwrite');
    return inTransaction(transaction, async () => {
      const corpus = await transaction.store.get(id);
      if (corpus) await transaction.store.put({ ...corpus, ...change });
      return corpus !== undefined;
    });
  });
}

/** @returns what it was, to be put back as long as the page holds it; null where it was gone */
export function deleteCorpus(id: number): Promise<WholeCorpus | null> {
  return withDatabase('The corpus could not be deleted', async (database) => {
    const transaction = database.transaction(['corpora', 'files'], 'readwrite');
    const [corpora, filesOf] = [transaction.objectStore('corpora'), transaction.objectStore('files')];
    return inTransaction(transaction, async () => {
      const [corpus, files] = await Promise.all([corpora.get(id), filesOf.get(id)]);
      await Promise.all([corpora.delete(id), filesOf.delete(id)]);
      return corpus && files ? { corpus, files } : null;
    });
  });
}

export function putCorpusBack({ corpus, files }: WholeCorpus): Promise<void> {
  return withDatabase('The corpus could not be put back', async (database) => {
    const transaction = database.transaction(['corpora', 'files'], 'readwrite');
    await inTransaction(transaction, () =>
      Promise.all([
        transaction.objectStore('corpora').put(corpus),
        transaction.objectStore('files').put(files, corpus.id),
      ]),
    );
  });
}
