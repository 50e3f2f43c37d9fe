import type { LessonsText } from '../../useLessonsText.ts';

/** What stands around every lesson, in French. */
export const frenchLessonFrame: LessonsText['frame'] = {
  title: 'Leçons',
  intro:
    'Huit courts chapitres qui agissent sur la page à côté d’eux. Chacun prépare son propre état en un clic, demande une prédiction et remarque quand vous avez fait votre part. Tout se passe sur cet appareil.',
  lesson: (number) => `Leçon ${number}`,
  minutes: (count) => `${count} minutes`,
  aims: 'À la fin, vous saurez',
  progress: (done, all) => `${done} étapes faites sur ${all}`,
  complete: 'terminée',
  all: 'Toutes les leçons',
  next: 'Étape suivante',
  back: 'Étape précédente',
  nextLesson: (title) => `Leçon suivante : ${title}`,
  steps: 'Étapes de cette leçon',
  step: (number, count) => `Étape ${number} sur ${count}`,
  stepDone: 'faite',
  predict: 'Prédisez d’abord',
  tryIt: 'À vous d’essayer',
  beginning: 'Préparation…',
  waiting: 'Pas encore : la leçon le remarquera quand ce sera fait.',
  notBegun: 'Appuyez d’abord sur le bouton : il prépare l’état dont parle cette étape.',
  seen: 'Ce que vous avez vu',
  fitted: (option) => `Vous aviez prédit « ${option} », et c’est ce qui est arrivé.`,
  differed: (predicted, outcome) =>
    `Vous aviez prédit « ${predicted} » ; ce fut « ${outcome} ». C’est pour cela qu’on essaie.`,
  noPrediction: (outcome) => `Résultat : « ${outcome} ».`,
  check: 'Vérifier',
  right: 'C’est juste.',
  wrong: (entered) => `${entered}, ce n’est pas encore cela.`,
  hint: 'Montrer comment on le calcule',
  teacher: 'Pour l’enseignant',
  questions: 'Questions et réponses',
  clear: 'Oublier ma progression',
  returnTo: 'Retour à la leçon',
};
