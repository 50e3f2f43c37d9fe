/** The texts about working offline and new versions, beside `english.ts`, so that they cost the first paint nothing. */
export const englishOffline = {
  works: 'Works offline: all that the page needs is kept in this browser.',
  newVersion: 'A new version is ready.',
  use: 'Reload to use it.',
  waits: 'It waits until training rests.',
  reload: 'Reload',
  later: 'Later',
} as const;
