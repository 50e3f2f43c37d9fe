import { formatInteger, formatProbability, formatWeight } from '../../format.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 2 in French. */
export const frenchMemory: LessonsText['texts']['memory'] = {
  title: 'Du RNN au LSTM',
  about: 'La même tâche, deux cellules, deux courbes : à quoi sert une mémoire munie de portes.',
  aims: [
    'dire pourquoi un réseau récurrent simple oublie',
    'comparer deux essais qui ne diffèrent que par un réglage',
    'lire ce que font les portes d’un LSTM à une lettre donnée',
  ],
  steps: {
    plain: {
      title: 'Un RNN simple, lettre par lettre',
      body: [
        'Encore les douze salutations, mais chaque lettre est maintenant un token. « Hello world » devient onze signes et </s>, et ce qui a été lu en premier doit tenir jusqu’au bout.',
        'L’état est récrit à chaque pas. La dépendance d’un état tardif envers un état ancien est un produit d’autant de facteurs qu’il y a de pas entre eux. Un tel produit s’évanouit vite (ou explose : c’est pourquoi on écrête les gradients). Ce qui est loin est donc difficile à apprendre.',
        'Le réseau a 16 unités ; ses 600 pas prennent environ cinq secondes sur un ordinateur portable.',
      ],
      formulas: [
        'h_t = \\tanh(W x_t + U h_{t-1} + b)',
        '\\frac{\\partial h_T}{\\partial h_1} = \\prod_{t=2}^{T} \\operatorname{diag}(1 - h_t^2)\\, U',
      ],
      act: 'Installer le RNN simple',
      task: 'Cliquez sur Entraîner et laissez aller jusqu’au bout. Regardez la courbe et ce que devient « Hello world ».',
      seen: ({ text, tokens, steps, loss }) =>
        `Après ${formatInteger(steps)} pas, le RNN simple lit ${formatInteger(tokens)} tokens et écrit « ${text} ». Sa perte est de ${formatWeight(loss)} nat par token. Sa courbe reste là pour comparer : passez à l’étape suivante.`,
    },
    gated: {
      title: 'La même tâche avec un LSTM',
      body: [
        'Le LSTM (long short-term memory) garde une seconde liste de nombres, la mémoire $c_t$, qui n’est pas récrite à chaque pas. Des portes, nombres entre 0 et 1, disent ce qui en reste, ce qui y entre et ce qui en est montré.',
        'Le corpus, la taille, la graine et le nombre de pas sont ceux de l’étape précédente. Seule la cellule change. Les 600 pas prennent environ dix secondes sur un ordinateur portable.',
      ],
      formulas: ['c_t = f_t \\odot c_{t-1} + i_t \\odot g_t', 'h_t = o_t \\odot \\tanh(c_t)'],
      question: {
        ask: 'Après le même nombre de pas, la perte du LSTM sera…',
        options: [
          'nettement plus basse',
          'à peu près la même',
          'plus haute : il a plus de poids à apprendre',
        ],
        because: ({ plain, gated }) =>
          gated < plain
            ? 'À travers la mémoire, le gradient passe d’un pas à l’autre par un simple produit avec $f_t$. Là où la porte est ouverte, il arrive entier, et les premières lettres s’apprennent.'
            : 'La cellule du LSTM a quatre fois plus de poids et peut démarrer lentement. Sa mémoire paie sur des séquences plus longues : essayez une autre graine.',
      },
      act: 'Installer le LSTM',
      task: 'Cliquez encore sur Entraîner. La courbe en tirets est celle du RNN simple. Si elle n’y est pas, revenez d’une étape et entraînez d’abord celui-là.',
      seen: ({ step, plain, gated, text }) =>
        `Au pas ${formatInteger(step)}, la perte du RNN simple est de ${formatWeight(plain)} et celle du LSTM de ${formatWeight(gated)} : ${formatWeight(Math.abs(plain - gated))} nat par token de ${gated < plain ? 'moins' : 'plus'}. Le LSTM écrit « ${text} ».`,
    },
    gates: {
      title: 'Dans la cellule',
      body: [
        'Chaque porte est une petite couche à elle seule, terminée par une sigmoïde. Elle lit la lettre et l’état précédent ; $\\sigma$ donne pour chaque unité un nombre entre 0, fermée, et 1, ouverte.',
        'La porte d’oubli $f_t$ dit combien de mémoire reste, la porte d’entrée $i_t$ combien de la proposition $g_t$ entre, la porte de sortie $o_t$ combien de la mémoire est montré.',
      ],
      formulas: [
        'f_t = \\sigma(W_f x_t + U_f h_{t-1} + b_f)',
        'i_t = \\sigma(W_i x_t + U_i h_{t-1} + b_i)',
        'o_t = \\sigma(W_o x_t + U_o h_{t-1} + b_o)',
        'g_t = \\tanh(W_g x_t + U_g h_{t-1} + b_g)',
      ],
      question: {
        ask: 'Porte d’oubli à 1, porte d’entrée à 0 : que devient la mémoire de cette unité ?',
        options: ['Elle reste telle quelle', 'Elle est effacée', 'La nouvelle lettre prend sa place'],
        because: () =>
          '$c_t = 1 \\cdot c_{t-1} + 0 \\cdot g_t$ : rien ne se perd et rien n’entre. Une unité peut ainsi porter la première lettre jusqu’à la dernière.',
      },
      act: 'Dessiner le LSTM déplié',
      task: 'Cliquez sur une cellule de l’encodeur, dans la rangée du haut : ses portes s’ouvrent à côté du dessin. Essayez une lettre du début et une de la fin.',
      seen: ({ token, units, forget, lowest, highest, input }) =>
        `À « ${token} », les portes d’oubli des ${formatInteger(units)} unités laissent en moyenne ${formatProbability(forget)} de la mémoire ; la plus fermée ${formatProbability(lowest)}, la plus ouverte ${formatProbability(highest)}. Les portes d’entrée sont ouvertes à ${formatProbability(input)}.`,
    },
  },
  teacher: {
    notes: [
      'Quinze minutes, avec deux courts entraînements. Si le temps manque, une moitié de la classe entraîne le RNN et l’autre le LSTM ; après la deuxième étape, chaque écran montre les deux courbes.',
      'L’axe vertical est logarithmique : à distances égales, facteurs égaux. Le RNN simple plafonne tandis que le LSTM continue de descendre.',
      'Avec une autre graine, les nombres changent et l’ordre rarement. Un bon exercice : essayer « GRU » comme cellule, avec deux portes et sans mémoire séparée.',
    ],
    questions: [
      {
        ask: 'Pourquoi le gradient s’évanouit-il dans un RNN simple ?',
        answer:
          'Chaque pas le multiplie par $U$ et par $1 - h_t^2$, qui vaut au plus 1. Après douze facteurs de ce genre il reste peu de chose, et les poids n’apprennent presque rien des premières lettres.',
      },
      {
        ask: 'Que ferait un LSTM dont les portes d’oubli seraient toujours à 0 ?',
        answer:
          'D’un pas à l’autre, il ne garderait que ce que l’état dit aux portes : moins bien qu’un RNN simple.',
      },
      {
        ask: 'Le LSTM supprime-t-il le vecteur de taille fixe ?',
        answer:
          'Non. Il se souvient plus longtemps, mais tout ce qu’il transmet doit encore tenir dans un état. La leçon suivante montre ce qui en résulte.',
      },
    ],
  },
};
