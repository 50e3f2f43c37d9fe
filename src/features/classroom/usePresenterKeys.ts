import { useEffect, useRef } from 'react';
import { usePlayground } from '../../store/playground.ts';
import { singleKeyOf } from '../../ui/singleKeyOf.ts';
import { type PresenterCommand, presenterKeys, type StageControls } from './presenterKeys.ts';

/**
 * Hears the presenter's keys. They go before the page's shortcuts, which pass over what was dealt with, and after
 * whatever has the focus: in a heatmap the arrows walk its cells.
 */
export function usePresenterKeys(stage: StageControls): void {
  const areOn = usePlayground((state) => state.view.hasShortcuts);
  const latest = useRef(stage);
  useEffect(() => {
    latest.current = stage;
  });

  useEffect(() => {
    if (!areOn) return;
    const listen = (event: KeyboardEvent) => {
      const key = event.defaultPrevented ? null : singleKeyOf(event);
      const command = key === null ? undefined : commandFor(key, event.target);
      if (!command?.run(latest.current, key ?? '')) return;
      event.preventDefault();
    };
    // Inside the document, where the page's own keys are heard, and outside of all its parts.
    document.body.addEventListener('keydown', listen);
    document.addEventListener('click', dropPointedFocus);
    return () => {
      document.body.removeEventListener('keydown', listen);
      document.removeEventListener('click', dropPointedFocus);
    };
  }, [areOn]);
}

function commandFor(key: string, target: EventTarget | null): PresenterCommand | undefined {
  const found = presenterKeys.find(({ keys }) => keys.includes(key));
  const isTaken = target instanceof Element && found?.yieldsTo && target.closest(found.yieldsTo);
  return isTaken ? undefined : found;
}

/** After a click the space bar goes on through the lesson and does not press the same button again. */
function dropPointedFocus({ detail }: MouseEvent): void {
  const { activeElement } = document;
  if (detail > 0 && activeElement instanceof HTMLButtonElement) activeElement.blur();
}
