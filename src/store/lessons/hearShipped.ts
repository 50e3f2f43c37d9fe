import { recallShipped } from '../actions/speaker.ts';
import { stopTraining } from '../actions/training.ts';
import { decodeAnew } from '../actions/translation.ts';
import { readPlayground, usePlayground } from '../playground.ts';
import { isTranslated } from './shownWords.ts';

/**
 * Has the network that came with the page translate the live sentence, whatever else has been trained since: what a
 * lesson shows needs no training then. The one that stands speaks again as soon as it is trained further.
 */
export async function hearShipped(): Promise<void> {
  await stopTraining();
  if (readPlayground().model.speaker?.kind !== 'shipped') await recallShipped();
  await whenHere();
  const { model, translation } = readPlayground();
  if (translation.step !== model.speaker?.steps || !isTranslated(translation)) await decodeAnew();
}

/** Resolves once the engine has the network that is to speak, or is known not to get it. */
function whenHere(): Promise<void> {
  const isKnown = () => readPlayground().model.speaker?.isHere !== false;
  return new Promise((resolve) => {
    if (isKnown()) {
      resolve();
      return;
    }
    const stopWatching = usePlayground.subscribe(() => {
      if (!isKnown()) return;
      stopWatching();
      resolve();
    });
  });
}
