import type { Translation } from '../translation.ts';

/** The three sentences of a first visit, in French. */
export const frenchIntroduction: Translation['introduction'] = {
  looks: 'Chaque ligne montre où le réseau regarde pendant qu’il écrit un mot.',
  trains:
    'Ces poids ont été entraînés ; cliquez sur Entraîner et regardez un nouveau réseau tout apprendre à partir de rien.',
  changes: 'Puis changez-le : votre phrase, votre corpus, votre réseau.',
};
