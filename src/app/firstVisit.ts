const KEY = 'seq2seq-playground.introduced';

/** Whether this browser has not been shown round yet, as it was when the page was opened. */
export const isFirstVisit = readKey() === null;

export function rememberVisit(): void {
  try {
    localStorage.setItem(KEY, '1');
  } catch {
    // A browser that keeps nothing is met anew each time.
  }
}

function readKey(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
