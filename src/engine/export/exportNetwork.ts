import { packZip } from '../../core/archive/packZip.ts';
import type { CorpusFile } from '../../core/corpus/corpusFile.ts';
import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { readCheckpoint } from '../checkpoint/checkpoint.ts';
import { takeCheckpoint } from '../checkpoint/takeCheckpoint.ts';
import { exportCorpus } from '../corpus/exportCorpus.ts';
import { disposeNetwork } from '../network.ts';
import { requireNetwork, type Session } from '../session.ts';
import { breathe } from '../train/breathe.ts';
import { sampleIo } from './sampleIo.ts';
import { sampleSentences } from './sampleSentences.ts';
import { withoutEmptyMemory } from './withoutEmptyMemory.ts';

/**
 * The network that speaks as a zip for other programs: its checkpoint in 32-bit floats, sample sentences with what it
 * makes of them, the programs that load it, and the corpus where it is asked for and there is one.
 *
 * @throws EngineError (`state`, `device-lost`, or `checkpoint` where the weights are not usable)
 */
export async function exportNetwork(session: Session, withCorpus: boolean): Promise<Uint8Array> {
  const files = await takeFiles(session);
  const { corpus } = session;
  const { pythonFiles } = await import('./pythonFiles.ts');
  const texts = new Map([
    ['sample_io.json', JSON.stringify(await sampleOf(files, session))],
    ...(withCorpus && corpus ? [['corpus.tsv', exportCorpus(corpus, 'tsv')] as const] : []),
    ...pythonFiles,
  ]);
  return packZip(
    [
      ...Object.entries(files).map(([name, bytes]): CorpusFile => ({ name, bytes })),
      ...Array.from(texts, ([name, text]): CorpusFile => ({ name, bytes: new TextEncoder().encode(text) })),
    ],
    breathe,
  );
}

async function takeFiles(session: Session): Promise<CheckpointFiles> {
  const network = requireNetwork(session);
  const isOwn = network === session.network;
  const { nextMoment, run } = session;
  const { files } = await takeCheckpoint(network, isOwn ? run : null, {
    ...(isOwn && nextMoment && { moment: await nextMoment() }),
  });
  return withoutEmptyMemory(files);
}

/** Of a network made from the very files that go out, so that no step of training comes between them and the samples. */
async function sampleOf(files: CheckpointFiles, { corpus }: Session) {
  const network = readCheckpoint(files);
  try {
    return await sampleIo(network, sampleSentences(network.codecs.source, corpus));
  } finally {
    disposeNetwork(network);
  }
}
