import type { Translation } from '../translation.ts';

/** The texts about working offline and new versions, in French. */
export const frenchOffline: Translation['offline'] = {
  works: 'Fonctionne hors ligne : tout ce dont la page a besoin est gardé dans ce navigateur.',
  newVersion: 'Une nouvelle version est prête.',
  use: 'Rechargez pour l’utiliser.',
  waits: 'Elle attend que l’entraînement fasse une pause.',
  reload: 'Recharger',
  later: 'Plus tard',
};
