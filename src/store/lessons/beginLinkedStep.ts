import { plainLink, writePageLink } from '../pageLink.ts';
import { readPageLink } from '../readPageLink.ts';
import { beginStep } from './followLesson.ts';

/**
 * Makes the state of the step that a link opens, once there is an engine. A corpus, settings or a sentence that the link
 * names go before the step's own.
 *
 * @param hash of the address as it was opened
 */
export async function beginLinkedStep(hash: string): Promise<void> {
  const { corpus, split, settings, sentence } = readPageLink(hash).link;
  await beginStep(writePageLink({ ...plainLink, corpus, split, settings, sentence }) !== '');
}
