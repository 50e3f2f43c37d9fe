import { engine, exclusively } from '../engineConnection.ts';
import { type PageLink, plainLink, readPageLink, writePageLink } from '../pageLink.ts';
import { patch, readPlayground } from '../playground.ts';
import first from '../shippedFirst.json';
import { forgetEvaluation } from './evaluation.ts';
import { corpusOfThisVisit } from './link.ts';
import { refreshTranslation } from './translation.ts';

/** The network that comes with the page (`npm run ship`): it speaks until the visitor's own is trained. */

/** Its checkpoint, beside the page. */
const folder = './shipped/';
const fileNames = ['config.json', 'vocab.json', 'model.safetensors'];

/** Puts what it once said of the first sentence on the page, where nothing else is asked for. Needs no engine. */
export function paintShipped(): void {
  const { link } = readPageLink(location.hash);
  if (corpusOfThisVisit() !== null || !isPlain(link)) return;
  const { steps, bleu, source: sentence, sourceTokens, hypotheses } = first;
  patch('model', { shipped: { steps, bleu, sentence, isHere: false } });
  if (link.sentence !== null || link.settings.decoding.method !== plainLink.settings.decoding.method) return;
  const [{ tokens: targetTokens, isComplete }] = hypotheses as [(typeof hypotheses)[number]];
  patch('translation', { sentence, sourceTokens, hypotheses, targetTokens, isComplete, step: steps });
}

/** Whether the link asks for the corpus and the settings that it was trained with. */
function isPlain(link: PageLink): boolean {
  const settings = { ...link.settings, decoding: plainLink.settings.decoding };
  return writePageLink({ ...link, settings, sentence: null }) === '';
}

/** Fetches it where it is waited for, and lets it speak. If it cannot be had, the visitor's own network does. */
export async function takeShipped(): Promise<void> {
  if (!readPlayground().model.shipped) return;
  const isTaken = await fetchFiles().then(
    (files) => exclusively(() => lend(files)),
    () => false,
  );
  if (isTaken || !(await leaveShipped())) return;
  await refreshTranslation();
}

async function lend(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  if (!readPlayground().model.shipped) return;
  await engine().call('checkpoint/speaker', { files });
  const { shipped } = readPlayground().model;
  // Training may have begun meanwhile: then it has been sent away again.
  if (!shipped) return;
  patch('model', { shipped: { ...shipped, isHere: true } });
  await refreshTranslation();
}

/** From now on the network that stands speaks for itself. @returns whether it did not before */
export async function leaveShipped(): Promise<boolean> {
  if (!readPlayground().model.shipped) return false;
  patch('model', { shipped: null });
  forgetEvaluation();
  await engine().call('checkpoint/speaker', { files: null });
  return true;
}

async function fetchFiles(): Promise<Record<string, Uint8Array>> {
  const entries = fileNames.map(async (name) => {
    const response = await fetch(folder + name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return [name, new Uint8Array(await response.arrayBuffer())] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
