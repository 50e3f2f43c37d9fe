import { useLayoutEffect } from 'react';
import { usePlayground } from '../store/playground.ts';

/** Whether the playground is laid out for a projector; the sizes of the document go with it (`tokens.css`). */
export function useStage(isPlayground: boolean): boolean {
  const isWanted = usePlayground((state) => state.classroom.isPresented);
  const isPresented = isWanted && isPlayground;
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-presented', isPresented);
    return () => document.documentElement.removeAttribute('data-presented');
  }, [isPresented]);
  return isPresented;
}
