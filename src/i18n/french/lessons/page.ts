import type { LessonsText } from '../../useLessonsText.ts';

/** The page of all lessons in French. */
export const frenchLessonsPage: LessonsText['page'] = {
  title: 'Leçons',
  intro:
    'Chaque leçon se tient à côté de la page vivante et agit sur elle : elle prépare un état en un clic, demande une prédiction, propose un essai et remarque quand il est fait.',
  forTeachersAndPrint: 'Pour l’enseignant : notes, plan d’une heure, fiches à imprimer',
  back: 'Retour au terrain de jeu',
  backToAll: 'Toutes les leçons',
  print: 'Imprimer',
  sheet: 'Fiche pour la classe',
  sheetOf: (title) => `Fiche pour la classe : ${title}`,
  sheetIntro: 'À remplir à côté de la page. La note pour l’enseignant commence sur une page à part.',
  press: 'Appuyez sur :',
  sawIt: 'Ce que vous avez vu :',
  forTeachers: 'Pour l’enseignant',
  general: [
    'Rien à préparer, rien à installer, aucun compte. Ouvrez la page une fois là où la classe peut l’atteindre ; ensuite, aucune leçon n’a besoin du réseau. Chacun travaille sur son appareil, ou bien la classe vote devant un seul projecteur.',
    'Faites prédire avant d’appuyer sur le bouton, par écrit ou à main levée : c’est la prédiction manquée qui fait retenir la leçon. Ce qui est fait reste dans le navigateur de chaque élève et n’est envoyé nulle part.',
    'Les leçons 5, 6 et 7 ne demandent aucun entraînement : un réseau livré avec la page traduit. Dans les autres, l’entraînement prend quelques secondes ; si un appareil est trop lent pour la leçon 3, un entraînement enregistré en tient lieu.',
  ],
  hour: 'Une heure en classe',
  minute: 'Minutes',
  what: 'Quoi',
  how: 'Comment',
  opening: 'Ouverture',
  closing: 'Bilan',
  hourParts: {
    opening:
      'La page au projecteur. Quelqu’un dicte une phrase : que montre l’image au-dessous ? Recueillez les hypothèses sans répondre.',
    sequences: 'Au projecteur. La classe suit un mot à travers le réseau.',
    memory: 'Par deux devant un appareil.',
    bottleneck: 'Faites voter, puis lancez l’entraînement pendant que vous dessinez le goulot au tableau.',
    attention: 'À la main : chacun calcule un poids avec les nombres projetés.',
    reordering: 'Par deux devant un appareil ; les plus rapides cherchent d’autres noms.',
    decoding: 'Par deux devant un appareil.',
    limits: 'Choisissez trois des six étapes. La classe cherche ses propres échecs.',
    'own-data': 'Chaque groupe apporte ses paires.',
    closing:
      'Quelle prédiction était fausse, et pourquoi ? Une phrase chacun. Distribuez la fiche d’une autre leçon.',
  },
  afterClass: (titles) =>
    `Pour une deuxième heure ou à la maison : ${titles.join(' ; ')}. Chacune se suffit à elle-même.`,
};
