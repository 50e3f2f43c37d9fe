import { formatAverage, formatInteger } from '../../format.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 3 in French. */
export const frenchBottleneckLesson: LessonsText['texts']['bottleneck'] = {
  title: 'Le goulot d’étranglement',
  about: 'Sans attention, des phrases de plus en plus longues : où la traduction lâche-t-elle ?',
  aims: [
    'dire combien de nombres portent une phrase sans attention',
    'lire le BLEU selon la longueur des phrases, avec ses intervalles',
    'dire ce que l’attention change pour les phrases longues',
  ],
  steps: {
    'one-vector': {
      title: 'Toute phrase, un seul vecteur',
      body: [
        'Sans attention, le décodeur reçoit $s_0 = h_T$ et, d’un LSTM, la mémoire $c_T$. Sutskever et ses collègues ont traduit ainsi en 2014, avec des états de 8 000 nombres.',
        'Ici, l’état est petit. Il ne grandit pas avec la phrase.',
      ],
      formulas: ['p(y_t \\mid y_{<t},\\, x) = p(y_t \\mid y_{<t},\\, h_T)'],
      act: 'Dessiner une phrase courte sans attention',
      task: 'Écrivez à la place de « The cat sleeps. » une phrase au moins deux fois plus longue, ou choisissez-en une au-dessus. Regardez le passage au milieu du dessin. (Le réseau n’est pas entraîné : ses mots ne veulent encore rien dire.)',
      seen: ({ tokens, formerTokens, numbers }) =>
        `${formatInteger(numbers)} nombres portaient ${formatInteger(formerTokens)} tokens, et ${formatInteger(numbers)} nombres en portent ${formatInteger(tokens)} : d’abord ${formatAverage(numbers / formerTokens)} par token, maintenant ${formatAverage(numbers / tokens)}.`,
    },
    'where-it-breaks': {
      title: 'Où cela lâche',
      body: [
        'Le BLEU dit combien une traduction s’accorde avec une référence : à 100, entièrement. Bahdanau, Cho et Bengio (2014, figure 2) l’ont tracé selon la longueur de la phrase, avec et sans attention.',
        'La page a sa propre figure : deux réseaux identiques, à l’attention près, entraînés sur les mêmes phrases de 4 à 50 mots. Ce qui s’y trouve a été enregistré ; les bandes disent à quel point chaque score est sûr.',
      ],
      question: {
        ask: 'À partir de quelle longueur l’attention mène-t-elle d’au moins 20 points de BLEU ?',
        options: [
          'À toute longueur, même la plus courte',
          'Dès 10 ou 20 mots',
          'À partir de 30 mots, et encore',
        ],
        because: ({ clearFrom }) =>
          clearFrom === 0
            ? 'Les deux ont été entraînés peu de temps. Celui qui n’a pas d’attention n’a guère appris que des mots fréquents, quelle que soit la longueur ; entraîné plus longtemps, il rattrape d’abord les phrases courtes, et à peine les longues.'
            : clearFrom === null
              ? 'Dans l’essai enregistré, l’avance reste plus petite.'
              : `Dans l’essai enregistré, c’est le cas à partir de ${formatInteger(clearFrom)} mots : les longues phrases ne passent pas par le vecteur. Avec l’attention, le décodeur revient aux états de chaque mot.`,
      },
      act: 'Montrer la figure',
      task: 'Lisez le tableau sous les courbes et calculez l’avance de l’attention à une longueur donnée.',
      sum: {
        ask: ({ from, to }) =>
          `De combien de points de BLEU l’attention mène-t-elle dans l’essai enregistré, pour les phrases de ${formatInteger(from)} à ${formatInteger(to)} mots ?`,
        hint: ({ none, attention }) => `${formatAverage(attention)} − ${formatAverage(none)}`,
      },
      seen: ({ from, to, none, attention }) =>
        `De ${formatInteger(from)} à ${formatInteger(to)} mots : ${formatAverage(attention)} de BLEU avec attention, ${formatAverage(none)} sans. L’attention mène de ${formatAverage(attention - none)}.`,
    },
    'side-by-side': {
      title: 'Les deux réseaux, sur votre appareil',
      body: [
        'Mieux vaut voir que croire un enregistrement. Les deux réseaux peuvent être entraînés ici côte à côte ; le vôtre attend pendant ce temps.',
        'La page dit combien de temps il faut sur cet appareil. Les courbes viennent tôt et bougent à mesure que les réseaux apprennent ; annulez quand vous en avez assez vu.',
      ],
      question: {
        ask: 'Lequel sera devant pour les phrases les plus longues qui soient notées ?',
        options: ['Celui qui a l’attention', 'Celui qui n’en a pas'],
        because: () =>
          'Tout au début, les deux savent peu de chose et l’ordre peut être inverse ; il s’établit dès que l’attention a trouvé où regarder.',
      },
      act: 'Aller à la figure',
      task: 'Choisissez « Court », cliquez sur « Entraîner les deux » au-dessus de la figure et laissez aller jusqu’au bout, ou annulez dès qu’il y a des courbes.',
      seen: ({ scored, steps, rows }) =>
        `Sur votre appareil, au pas ${scored.map(formatInteger).join(' / ')} sur ${formatInteger(steps)} : ${rows
          .map(
            ({ from, to, none, attention }) =>
              `de ${formatInteger(from)} à ${formatInteger(to)} mots, ${formatAverage(attention)} avec attention et ${formatAverage(none)} sans`,
          )
          .join(' ; ')}.`,
    },
  },
  teacher: {
    notes: [
      'Quinze minutes ; dix sans l’entraînement de la dernière étape, que l’essai enregistré remplace.',
      'Faites tracer les deux courbes en l’air par la classe avant de montrer la figure.',
      'La comparaison est équitable : mêmes phrases, même ordre, même graine, même taille aux quelques poids de l’attention près.',
    ],
    questions: [
      {
        ask: 'Un état plus grand suffirait-il, à la place de l’attention ?',
        answer:
          'Un temps. Sutskever et ses collègues (2014) ont pris quatre couches de 1 000 unités et retourné la source pour rapprocher les premiers mots. Mais toute taille fixe a une longueur à laquelle elle est pleine.',
      },
      {
        ask: 'Pourquoi les phrases courtes ne sont-elles pas mieux traduites sans attention ?',
        answer:
          'Les phrases courtes passent par le vecteur : il y a peu à gagner. Mais le décodeur doit encore les déballer d’un seul état, ce qui s’apprend plus lentement.',
      },
      {
        ask: 'Que dit la bande autour d’une courbe ?',
        answer:
          'Où se trouveraient 95 scores sur 100 si l’on avait tiré d’autres phrases de test de cette longueur. Là où deux bandes ne se touchent pas, la différence n’est pas un hasard du choix.',
      },
    ],
  },
};
