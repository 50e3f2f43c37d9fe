import type { Translation } from '../translation.ts';

/** The texts of sharing by link, code and frame, in French. */
export const frenchShare: Translation['share'] = {
  title: 'Partager',
  close: 'Fermer',
  ways: 'Façon de partager',
  link: 'Lien',
  frame: 'Intégrer',
  carries: 'Le lien contient',
  frameCarries: 'Le cadre montre',
  parts: {
    settings: 'Corpus et réglages',
    sentence: 'Phrase',
    edits: 'Attention fixée à la main',
    view: 'Affichage',
    lesson: 'Leçon et étape',
    classroom: 'Présentation, parties masquées et verrouillées',
    language: (language) => `Langue : ${language}`,
  },
  nothing: 'La page est comme à la première visite.',
  size: (bytes, most) => `${bytes} octets sur ${most} au plus`,
  leftOut: {
    edits: 'Il n’y a pas de place pour l’attention fixée à la main.',
    sentence: 'Il n’y a pas de place pour la phrase.',
    settings: 'Il n’y a pas de place pour les réglages.',
  },
  ownCorpus: (corpus) =>
    `Votre corpus « ${corpus} » n’est pas dans le lien : qui l’ouvre trouvera les phrases de la page.`,
  noWeights:
    'Les poids appris ne sont pas dans le lien. Pour transmettre un réseau entraîné ou un corpus, enregistrez le projet.',
  onlyHere: 'Cette adresse ne fonctionne que sur cet ordinateur.',
  address: 'Adresse',
  copy: 'Copier',
  copied: 'Copié.',
  selected: 'Texte sélectionné : copiez-le avec Ctrl+C, ou ⌘C sur un Mac.',
  send: 'Envoyer…',
  code: 'Code QR du lien',
  large: 'Afficher en grand',
  fine: 'Ce code est très fin : du dernier rang, il se lit mieux avec moins d’éléments.',
  part: 'Partie de la page',
  snippet: 'Code HTML pour l’autre page',
  tryFrame: 'L’ouvrir seule',
  frameNote: 'Dans le cadre, tout est calculé sur l’appareil du lecteur, comme dans la page.',
  frameTitle: (part) => `${part} – Seq2Seq Playground`,
  embedded: 'Ouvrir dans Seq2Seq Playground',
};
