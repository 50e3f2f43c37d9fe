import type { SideLanguages } from './sideLanguages.ts';

/** The sides of the corpora that the app makes. */
export const madeLanguages: SideLanguages = {
  source: { language: 'en', toldBy: 'app' },
  target: { language: 'fr', toldBy: 'app' },
};
