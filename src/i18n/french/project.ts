import type { Translation } from '../translation.ts';

/** The texts of taking away and opening, in French. */
export const frenchProject: Translation['project'] = {
  menu: 'Fichier',
  menuHint: 'Emportez ce que vous avez fait, ou rouvrez-le',
  saving: 'Préparation…',
  opening: 'Ouverture…',
  project: 'Enregistrer le projet (.s2s)',
  projectNote: 'Tout, pour continuer ailleurs : corpus, réglages, réseau, courbes',
  network: 'Réseau pour Python (.zip)',
  networkNote: 'Les poids, avec des programmes qui les chargent dans PyTorch et Keras',
  open: 'Ouvrir…',
  openNote: 'Un projet, ou un réseau venu de Python',
  share: 'Partager…',
  shareNote: 'Un lien, un code QR ou un cadre pour une autre page',
  choose: 'Choisir un projet, ou les fichiers d’un réseau',
  ask: {
    project: 'Enregistrer le projet',
    network: 'Enregistrer le réseau',
    body: (corpus) => `Le corpus « ${corpus} » est le vôtre.`,
    include: 'Inclure ses phrases',
    included: 'Quiconque reçoit le fichier peut les lire.',
    left: {
      project:
        'Le fichier ne contient que son nom et une somme de contrôle ; qui l’ouvre apporte le même corpus pour continuer l’entraînement.',
      network: 'Le fichier ne contient que son nom et une somme de contrôle.',
    },
    yes: 'Enregistrer',
    no: 'Annuler',
  },
  notice: {
    title: 'Un réseau ouvert traduit',
    speaks: (name, step) => `${name} traduit, tel qu’il était au pas ${step}.`,
    trainedOn: (corpus) => `Il a été entraîné sur « ${corpus} ».`,
    otherWords:
      'Il connaît d’autres mots que le corpus présent : Entraîner entraîne donc le réseau propre à cette page.',
    awaits: (files) => `Pour continuer à l’entraîner, apportez son corpus : déposez ${files} ici.`,
    chooseCorpus: 'Choisir les fichiers',
    loadCorpus: (corpus) => `Charger « ${corpus} » et l’entraîner`,
    leave: 'Le congédier',
    leaveHint: 'Le réseau propre à cette page se remet à traduire',
  },
};
