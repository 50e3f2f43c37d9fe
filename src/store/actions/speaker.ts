import type { CheckpointFiles } from '../../protocol/checkpoint.ts';
import { engine, exclusively } from '../engineConnection.ts';
import type { OpenedNetwork } from '../modelSlice.ts';
import { type PageLink, plainLink, writePageLink } from '../pageLink.ts';
import { patch, readPlayground } from '../playground.ts';
import { readPageLink } from '../readPageLink.ts';
import first from '../shippedFirst.json';
import { forgetEvaluation } from './evaluation.ts';
import { corpusOfThisVisit } from './link.ts';
import { refreshTranslation, showSentenceToNetwork } from './translation.ts';

/**
 * A trained network that speaks for the one that stands: the one that comes with the page (`npm run ship`) until the
 * visitor's own is trained, or one that a person opened and whose words are not those of the corpus in use.
 */

/** Where the shipped one lies, beside the page. */
const folder = './shipped/';
const fileNames = ['config.json', 'vocab.json', 'model.safetensors'];

/** Of the one that was opened, as long as it speaks: a device that is lost takes it along. */
let opened: CheckpointFiles | null = null;

export function openedFiles(): CheckpointFiles | null {
  return opened;
}

/** Puts what the shipped one once said of the first sentence on the page, where nothing else is asked for. Needs no engine. */
export function paintShipped(): void {
  const { link } = readPageLink(location.hash);
  if (corpusOfThisVisit() !== null || !isPlain(link)) return;
  const { steps, bleu, source: sentence, sourceTokens, hypotheses } = first;
  patch('model', { speaker: { kind: 'shipped', steps, bleu, sentence, isHere: false } });
  const { sentence: ownSentence, prefix, edits, settings } = link;
  const isGreedy = settings.decoding.method === plainLink.settings.decoding.method;
  if (ownSentence !== null || prefix !== '' || edits.length > 0 || !isGreedy) return;
  const [{ tokens: targetTokens, isComplete }] = hypotheses as [(typeof hypotheses)[number]];
  patch('translation', { sentence, sourceTokens, hypotheses, targetTokens, isComplete, step: steps });
}

/** Whether the link asks for the corpus and the settings that it was trained with. */
function isPlain({ corpus, split, settings: { model, training, data } }: PageLink): boolean {
  const settings = { ...plainLink.settings, model, training, data };
  return writePageLink({ ...plainLink, corpus, split, settings }) === '';
}

/** Gives the engine the network that is to speak. If it cannot be had, the visitor's own does. */
export async function takeSpeaker(): Promise<void> {
  const { speaker } = readPlayground().model;
  if (!speaker) return;
  const fetching = speaker.kind === 'opened' && opened ? Promise.resolve(opened) : fetchFiles();
  const isTaken = await fetching.then(
    (files) => exclusively(() => lend(files)),
    () => false,
  );
  if (isTaken || !(await leaveSpeaker())) return;
  await refreshTranslation();
}

async function lend(files: CheckpointFiles): Promise<void> {
  if (!readPlayground().model.speaker) return;
  await engine().call('checkpoint/speaker', { files });
  const { speaker } = readPlayground().model;
  // Training may have begun meanwhile: then it has been sent away again.
  if (!speaker) return;
  patch('model', { speaker: { ...speaker, isHere: true } });
  await refreshTranslation();
}

/** Lets the network that came with the page speak once more, until training goes on. */
export async function recallShipped(): Promise<void> {
  const { steps, bleu, source: sentence } = first;
  patch('model', { speaker: { kind: 'shipped', steps, bleu, sentence, isHere: false } });
  opened = null;
  forgetEvaluation();
  await takeSpeaker();
}

/** Lets a network speak that a person opened and that the engine has already. */
export async function hearOpened(
  network: Omit<OpenedNetwork, 'kind' | 'isHere'>,
  files: CheckpointFiles,
): Promise<void> {
  opened = files;
  patch('model', { speaker: { ...network, kind: 'opened', isHere: true } });
  forgetEvaluation();
  await showSentenceToNetwork();
}

/** From now on the network that stands speaks for itself. @returns whether it did not before */
export async function leaveSpeaker(): Promise<boolean> {
  if (!readPlayground().model.speaker) return false;
  patch('model', { speaker: null });
  opened = null;
  forgetEvaluation();
  await engine().call('checkpoint/speaker', { files: null });
  return true;
}

/** A person sends the network away that they opened. */
export async function dismissOpened(): Promise<void> {
  if (await leaveSpeaker()) await refreshTranslation();
}

async function fetchFiles(): Promise<Record<string, Uint8Array>> {
  const entries = fileNames.map(async (name) => {
    const response = await fetch(folder + name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return [name, new Uint8Array(await response.arrayBuffer())] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
