import type { Translation } from '../translation.ts';

/** The texts around corpora that are kept and exported, in French. */
export const frenchKept: Translation['kept'] = {
  title: 'Vos corpus',
  open: 'Ouvrir',
  openNamed: (name) => `Ouvrir ${name}`,
  inUse: 'en service',
  rename: 'Renommer',
  renameNamed: (name) => `Renommer ${name}`,
  newName: (name) => `Nouveau nom de ${name}`,
  save: 'Enregistrer',
  cancel: 'Annuler',
  delete: 'Supprimer',
  deleteNamed: (name) => `Supprimer ${name}`,
  deleted: (name) => `« ${name} » a été supprimé de ce navigateur.`,
  undo: 'Annuler',
  pairs: (count, formatted) => (count < 2 ? `${formatted} paire` : `${formatted} paires`),
  languages: (source, target) => `${source} → ${target}`,
  unknownLanguage: 'inconnue',
  kept: 'Gardés dans ce navigateur. Rien ne quitte votre appareil.',
  room: (used, quota) => `La page occupe ${used} sur les ${quota} auxquels elle a droit.`,
  mayBeCleared: 'Le navigateur peut tout effacer quand la place vient à manquer : gardez vos fichiers.',
  export: 'Emportez les paires',
  exportHint:
    'Ce que le nettoyage a laissé, sous forme normalisée, avant la mise en minuscules et le découpage en tokens ; chaque paire avec sa partie (entraînement, validation ou test), et avec les liens entre mots quand ils sont connus. Cette page relit les deux fichiers.',
  exportTsv: 'Exporter en TSV',
  exportJsonl: 'Exporter en JSON Lines',
};
