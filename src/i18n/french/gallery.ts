import type { Translation } from '../translation.ts';

/** The texts of the gallery, in French. */
export const frenchGallery: Translation['gallery'] = {
  title: 'Tous les graphiques',
  intro:
    'Chaque image du playground, dessinée par le même code à partir de petits nombres fixes. Agréable à regarder, et c’est ce que les tests comparent pixel par pixel.',
  back: 'Retour au playground',
  sourceWords: 'Mots anglais',
  targetWords: 'Mots français',
  trees: 'Arbres',
  linked: (word, others) => `${word}, relié à ${others}`,
  lengthsAxis: 'tokens par phrase',
  limit: (length) => `maximum : ${length}`,
  sizeAxis: 'tokens lus',
  sizeUp: 'tokens différents',
  figures: {
    heatmap: {
      title: 'Carte de chaleur',
      caption:
        'L’adjectif et le nom échangent leurs places. « The » figure deux fois et a deux colonnes ; chaque ligne a pour somme 1.',
    },
    heatmapSquareRoot: {
      title: 'Carte de chaleur, racine carrée',
      caption: 'Les mêmes poids : la racine carrée fait ressortir les petits, et la légende le dit.',
    },
    heatmapGold: {
      title: 'Carte de chaleur avec liens de référence',
      caption:
        'Des anneaux là où l’attention devrait se porter : pleins pour les liens sûrs, en tirets pour les possibles.',
    },
    heatmapRightToLeft: {
      title: 'Carte de chaleur, de droite à gauche',
      caption: 'Les colonnes vont dans le sens de l’écriture arabe ; les flèches vont là où elles pointent.',
    },
    heatmapNone: {
      title: 'Carte de chaleur sans attention',
      caption: 'Un réseau qui décode à partir du seul état final n’a rien à montrer ici, et le dit.',
    },
    heatmapLarge: {
      title: 'Carte de chaleur de quarante sur quarante',
      caption: 'Un pixel par poids, agrandi : elle défile dans son cadre, les mots restant à côté.',
    },
    heatmapLargest: {
      title: 'Carte de chaleur de cent sur cent',
      caption: 'Dix mille poids, et un élément pour la seule case où l’on se trouve.',
    },
    ribbons: {
      title: 'Rubans',
      caption:
        'Les mêmes poids sous forme d’épaisseurs : les rubans de chaque mot traduit ont ensemble la même épaisseur.',
    },
    network: {
      title: 'Le réseau dessiné',
      caption:
        'L’encodeur et le décodeur dépliés sur les mots ; des arcs aussi larges que les poids d’attention.',
    },
    networkNone: {
      title: 'Le réseau sans attention',
      caption: 'Tout ce que le décodeur sait de la phrase doit passer par un seul état.',
    },
    curve: {
      title: 'Perte',
      caption:
        'L’entraînement lot par lot, fin et pâle ; la validation en trait fort avec ses points ; un essai précédent en tirets.',
    },
    curveLong: {
      title: 'Perte sur 100 000 pas',
      caption:
        'Éclaircie pour le dessin de sorte que chaque extrême demeure : on voit le seul lot élevé du milieu.',
    },
    thumbnails: {
      title: 'Images d’une relecture',
      caption:
        'La phrase en cours à huit moments de l’entraînement : pâle et uniforme au début, une diagonale à la fin.',
    },
    lengthBars: {
      title: 'BLEU selon la longueur des phrases',
      caption:
        'D’après la figure 2 de Bahdanau et al. 2014 ; une longueur dont il n’y a aucune phrase n’a pas de barre.',
    },
    histogram: {
      title: 'Longueurs des phrases',
      caption: 'L’anglais en haut, le français en bas ; ce qui dépasse la ligne est écarté.',
    },
    sideCurves: {
      title: 'Croissance du vocabulaire',
      caption:
        'Tokens différents en fonction des tokens lus : le français, plus riche en formes, croît plus vite.',
    },
    treePair: {
      title: 'Deux arbres',
      caption: 'Ce que la grammaire a fabriqué, et quels mots vont ensemble.',
    },
    lengthCurves: {
      title: 'BLEU selon la longueur, deux réseaux',
      caption:
        'Avec et sans attention, les bandes où se trouvent 95 % des scores ; les petits points sont des essais isolés. Les flèches vont d’une longueur à l’autre.',
    },
  },
};
