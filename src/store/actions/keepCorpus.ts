/** Keeps what a person brought. Loaded on demand, as is all that reaches the browser's storage. */
import { sizeOf } from '../../core/corpus/byteFile.ts';
import { EngineError } from '../../protocol/errors.ts';
import { changeCorpus, keepCorpus, listCorpora } from '../../storage/corpora.ts';
import { askToPersist, measureRoom } from '../../storage/room.ts';
import type { CorpusReport, FilesSource } from '../corpusSlice.ts';
import { patch, readPlayground } from '../playground.ts';

/**
 * @param present the id of the same corpus as it is kept already; null of a new one
 * @throws EngineError (`storage`)
 */
export async function keepCorpusInUse(
  source: FilesSource,
  report: CorpusReport,
  present: number | null,
): Promise<void> {
  const { files, options, sides } = source;
  const { training, validation, test } = report.pairs;
  const nowMs = Date.now();
  const reading = { ...(options && { options }), ...(sides && { sides }) };
  const facts = {
    pairCount: training + validation + test,
    languages: { source: report.source.language.language, target: report.target.language.language },
    sizeBytes: files.reduce((sum, { bytes }) => sum + sizeOf(bytes), 0),
  };
  const asRead = { usedAtMs: nowMs, reading, data: report.data, facts };
  if (present === null) {
    const kept = await keepCorpus({ ...asRead, name: report.name, broughtAtMs: nowMs }, files);
    if (isInUse(files)) {
      patch('kept', { inUse: kept.id });
      nameInUse(kept.name);
    }
    // A person may be asked, and take their time.
    void askToPersist().then(showRoom);
  } else if (!(await changeCorpus(present, asRead)) && isInUse(files)) patch('kept', { inUse: null });
  await listKept();
}

/** Shows what is kept, or why that cannot be known. */
export async function listKept(): Promise<void> {
  try {
    patch('kept', { corpora: await listCorpora(), trouble: null });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    patch('kept', { corpora: [], trouble: error.toReport() });
  }
  await showRoom();
}

/** What the page calls the corpus in use, from now on. */
export function nameInUse(name: string): void {
  const { source, report } = readPlayground().corpus;
  if (source?.kind !== 'files' || !report || report.name === name) return;
  patch('corpus', { source: { ...source, name }, report: { ...report, name } });
}

/** Whether these are the files that the corpus in use was read from, however. */
export function isInUse(files: FilesSource['files']): boolean {
  const { source } = readPlayground().corpus;
  return source?.kind === 'files' && source.files === files;
}

export async function showRoom(): Promise<void> {
  patch('kept', { room: await measureRoom() });
}
