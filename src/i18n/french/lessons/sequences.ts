import { formatInteger, formatLoss, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 1 in French. */
export const frenchSequences: LessonsText['texts']['sequences'] = {
  title: 'D’une séquence à l’autre',
  about: 'Ce que font un encodeur et un décodeur, avec « Hello world » et huit nombres.',
  aims: [
    'dire ce que l’encodeur transmet au décodeur',
    'suivre une phrase à travers un réseau déplié',
    'expliquer pourquoi l’entrée et la sortie peuvent être de longueurs différentes',
  ],
  steps: {
    unrolled: {
      title: 'Un réseau déplié le long d’une phrase',
      body: [
        'Traduire, c’est changer une séquence $x_1 … x_T$ en une autre, $y_1 … y_U$. On ne connaît d’avance ni l’une ni l’autre longueur, l’ordre compte, et des mots éloignés peuvent aller ensemble.',
        'L’encodeur, un réseau récurrent, lit les tokens un à un. Son état $h_t$ est une liste de nombres, faite du token en $t$ et de l’état précédent. Après le dernier token, $h_T$ a vu passer toute la phrase.',
        'Le décodeur, un second réseau récurrent, part de cet état : $s_0 = h_T$. Ce vecteur de taille fixe est tout ce qu’on lui dit.',
      ],
      formulas: ['h_t = \\tanh(W\\,e(x_t) + U\\,h_{t-1} + b)', 's_0 = h_T'],
      question: {
        ask: 'Combien de nombres le décodeur reçoit-il pour la phrase entière ?',
        options: [
          'Un par mot : plus de mots, plus de nombres',
          'Un par unité de l’état, quelle que soit la longueur de la phrase',
          'Un par mot du vocabulaire',
        ],
        because: ({ units }) =>
          `L’état compte ${formatInteger(units)} unités, autant après un mot qu’après cent. C’est ce qui permet des phrases de toute longueur. C’est aussi un goulot d’étranglement : la leçon 3 y revient.`,
      },
      act: 'Dessiner « Hello world » déplié',
      task: 'Sur le dessin, le temps va de gauche à droite. Trouvez la cellule de l’encodeur au-dessus du dernier token, </s>, et cliquez dessus : c’est son état qui est transmis.',
      seen: ({ tokens, units, numbers }) =>
        `L’encodeur a lu ${formatInteger(tokens)} tokens, </s> compris. Ce qu’il transmet, $s_0 = h_${formatInteger(tokens)}$, ce sont ${formatInteger(units)} nombres : ${numbers.map((value) => formatExact(value, 3)).join(' ; ')}, etc.`,
    },
    training: {
      title: 'Apprendre à partir de paires',
      body: [
        'Pour l’instant, les poids sont tirés au hasard et la traduction ne veut rien dire. Il y a douze paires pour apprendre : trois salutations, quatre destinataires.',
        'Pendant l’entraînement, on donne au décodeur les bons mots déjà écrits (teacher forcing) et il dit à quel point chaque mot suivant est probable. La perte est l’entropie croisée : $-\\ln p$ du bon mot, en moyenne. Le gradient de la perte dit dans quel sens déplacer chaque poids.',
        'Ce réseau est minuscule : 300 pas prennent environ cinq secondes sur un ordinateur portable.',
      ],
      formulas: ['L = -\\frac{1}{U}\\sum_{t=1}^{U} \\ln p(y_t \\mid y_{<t},\\, x)'],
      question: {
        ask: 'Après 300 pas, à quel point le réseau sera-t-il sûr que « Hello world » commence par « bonjour » ?',
        options: ['Moins de 0,10', 'Entre 0,10 et 0,90', 'Plus de 0,90'],
        because: ({ pairs, words }) =>
          `Avec ${formatInteger(pairs)} paires et un vocabulaire de ${formatInteger(words)} tokens, il y a peu à confondre : chaque lot montre presque tout le corpus. Avec de vraies langues, c’est plus long.`,
      },
      act: 'Installer l’exemple à suivre',
      task: 'Cliquez sur Entraîner, en bas de la page, et regardez la traduction au-dessus du dessin jusqu’à la fin de l’entraînement.',
      seen: ({ text, probability, steps, words, firstLoss, lastLoss }) =>
        `Votre propre réseau dit « ${text} » après ${formatInteger(steps)} pas ; son premier mot a la probabilité ${formatProbability(probability)}. La perte est passée de ${formatLoss(firstLoss)} à ${formatLoss(lastLoss)}. Deviner au hasard parmi ${formatInteger(words)} tokens coûterait $\\ln ${formatInteger(words)}$ = ${formatLoss(Math.log(words))}.`,
    },
    'word-by-word': {
      title: 'Un mot après l’autre',
      body: [
        'Le décodeur écrit comme on l’a entraîné : il lit le token précédent (d’abord <s>), fait avancer son état, et un softmax tire de l’état une probabilité pour chaque mot. Le mot le plus probable est écrit, puis lu au pas suivant.',
        'Deux mots sont entrés. Personne n’a dit au décodeur qu’il devait en sortir trois.',
      ],
      formulas: [
        's_t = \\tanh(W\\,e(y_{t-1}) + U\\,s_{t-1} + b)',
        'p(y_t) = \\operatorname{softmax}(V s_t + c)',
      ],
      question: {
        ask: 'Comment le décodeur sait-il que la traduction est finie ?',
        options: [
          'Il compte les mots de la source',
          'Il écrit toujours trois mots',
          'Il écrit un token de fin, choisi comme n’importe quel autre mot',
        ],
        because: () =>
          'Toutes les paires dont il apprend se terminent par </s> : la fin est donc un mot de plus à prédire. C’est ainsi que toute longueur peut sortir.',
      },
      act: 'Montrer la traduction',
      task: 'Entraînez d’abord le réseau si ce n’est pas fait. Puis, avec le lecteur au-dessus du dessin, revenez pas à pas en arrière jusqu’à ce qu’il ne reste que le premier mot.',
      seen: ({ word, second, probability, endProbability, sourceWords, targetWords }) =>
        `Le premier mot est « ${word} » (${formatProbability(probability)}) ; le décodeur le lit ensuite et écrit « ${second} ». ${formatInteger(sourceWords)} mots en sont devenus ${formatInteger(targetWords)}, puis </s> est venu avec la probabilité ${formatProbability(endProbability)}.`,
    },
  },
  teacher: {
    notes: [
      'Dix minutes, sans préparation. Une fois la page chargée, aucune connexion n’est nécessaire.',
      'Faites voter la classe sur chaque question avant d’appuyer sur le bouton. Sur le dessin, suivez un mot du doigt : le long de l’encodeur, par le passage étroit, le long du décodeur.',
      'Si l’entraînement n’arrive pas à « Bonjour le monde » (une graine malchanceuse), cliquez sur Réinitialiser et recommencez.',
    ],
    questions: [
      {
        ask: 'Pourquoi l’encodeur et le décodeur sont-ils deux réseaux et non un seul ?',
        answer:
          'Ils lisent deux langues aux vocabulaires différents, et le décodeur doit aussi savoir ce qu’il a déjà écrit. Chacun a ses propres poids ; ils sont entraînés ensemble, par une seule perte.',
      },
      {
        ask: 'Qu’est-ce que le teacher forcing, et quel est son inconvénient ?',
        answer:
          'Pendant l’entraînement, le décodeur lit le bon mot précédent, quoi qu’il ait voulu écrire. Quand il traduit, il lit ses propres mots : une première erreur le mène là où il n’est jamais allé.',
      },
      {
        ask: 'Où encore change-t-on une séquence en une autre ?',
        answer:
          'De la parole au texte, d’un long texte à son résumé, d’une question à sa réponse. L’encodeur et le décodeur changent, le schéma reste.',
      },
    ],
  },
};
