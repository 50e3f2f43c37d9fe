/** The four tokens every vocabulary starts with; their position is their id. */

export const PAD_ID = 0;
export const UNKNOWN_ID = 1;
export const START_ID = 2;
export const END_ID = 3;

export const PAD_TOKEN = '<pad>';
export const UNKNOWN_TOKEN = '<unk>';
export const START_TOKEN = '<s>';
export const END_TOKEN = '</s>';

/** In the order of their ids. */
export const specialTokens: readonly string[] = [PAD_TOKEN, UNKNOWN_TOKEN, START_TOKEN, END_TOKEN];
