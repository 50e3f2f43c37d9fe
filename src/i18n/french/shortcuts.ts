import type { Translation } from '../translation.ts';

/** The texts around the keyboard's shortcuts, in French. */
export const frenchShortcuts: Translation['shortcuts'] = {
  title: 'Raccourcis clavier',
  close: 'Fermer',
  on: 'Les touches seules agissent',
  does: {
    train: 'Entraîner, ou mettre en pause',
    step: 'Entraîner d’un pas',
    heatmap: 'L’attention en carte de chaleur',
    ribbons: 'L’attention en rubans',
    table: 'L’attention en tableau',
    network: 'Le réseau dessiné',
    pane: 'Entraînement, calcul, coach tour à tour',
    wordBack: 'Un mot de la traduction en arrière',
    wordOn: 'Un mot de la traduction en avant',
    present: 'Présenter à une classe',
    theme: 'Clair ou sombre',
  },
  note: 'Les touches se taisent pendant que vous tapez. Dans une grille, les flèches déplacent la sélection, Début et Fin vont aux extrémités, Entrée retient une case et Échap la libère. Le point d’interrogation ouvre cette liste.',
};
