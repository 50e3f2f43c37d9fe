/** Brings back what a run learnt from. Loaded on demand. */
import { type DataSpec, dataFields } from '../../core/spec/dataSpec.ts';
import { readSpec } from '../../core/spec/field.ts';
import { readPlayground } from '../playground.ts';
import type { KeptRun } from '../runsSlice.ts';
import { takeCorpus } from './corpus.ts';
import { readKept } from './keptCorpora.ts';

/**
 * Reads the corpus of a run as the run did, unless it is the one in use. Only inside `exclusively`.
 *
 * @param putNetwork puts a network upon it
 * @returns whether the corpus was to be had; where it was not, nothing has happened
 */
export async function bringCorpus(
  { corpus: { sha256, source, keptCorpus }, settings }: Pick<KeptRun, 'corpus' | 'settings'>,
  putNetwork: () => Promise<void>,
): Promise<boolean> {
  const { report } = readPlayground().corpus;
  const { spec: data } = readSpec(dataFields, settings.data);
  if (report?.sha256 === sha256 && isSameData(report.data, data)) {
    await putNetwork();
    return true;
  }
  const kept = source || keptCorpus === null ? null : await readKept(keptCorpus).catch(() => null);
  const found = source ?? kept?.source;
  if (found) await takeCorpus(found, data, kept && keptCorpus, putNetwork);
  return found !== undefined;
}

function isSameData(one: DataSpec, other: DataSpec): boolean {
  return (Object.keys(dataFields) as (keyof DataSpec)[]).every((name) => one[name] === other[name]);
}
