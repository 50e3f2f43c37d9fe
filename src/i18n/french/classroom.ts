import type { Translation } from '../translation.ts';

export const frenchClassroom: Translation['classroom'] = {
  locked: (part) => `${part} : verrouillé par ce lien`,
  parts: {
    corpus: 'Choix du corpus',
    file: 'Fichiers et partage',
    language: 'Langue',
    lessons: 'Leçons',
    sentence: 'Phrase',
    decoding: 'Traduction',
    attention: 'Attention',
    network: 'Réseau',
    device: 'Matériel',
    side: 'Explications',
    transport: 'Commandes de l’entraînement',
    data: 'Corpus et nettoyage',
    tokens: 'Tokens',
    test: 'Test',
    bottleneck: 'Expérience du goulot',
    history: 'Historique des essais',
    about: 'Comment ça marche',
  },
};
