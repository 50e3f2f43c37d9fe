import type { Confirmation } from '../engineSlice.ts';
import { patch } from '../playground.ts';

let settle: ((answer: boolean) => void) | null = null;

/** Asks before a trained network is discarded; a second question answers the first with no. */
export function confirm(question: Confirmation): Promise<boolean> {
  settle?.(false);
  patch('engine', { confirmation: question });
  return new Promise((resolve) => {
    settle = resolve;
  });
}

export function answerConfirmation(answer: boolean): void {
  patch('engine', { confirmation: null });
  settle?.(answer);
  settle = null;
}
