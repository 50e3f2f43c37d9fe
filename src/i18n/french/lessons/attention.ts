import { formatInteger, formatPercent, formatProbability, formatWeight } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 4 in French. */
export const frenchAttentionLesson: LessonsText['texts']['attention'] = {
  title: 'L’attention calculée à la main',
  about:
    'Un poids et un contexte avec les nombres du réseau ; puis les lignes se resserrent à mesure qu’il apprend.',
  aims: [
    'calculer $a_{it}$ à partir des scores d’une ligne',
    'dire de quoi est fait le contexte $v_t$',
    'distinguer une ligne nette d’une ligne étale, et la chiffrer',
  ],
  steps: {
    'by-hand': {
      title: 'Un poids à la main',
      body: [
        'Avec l’attention, le décodeur ne dépend plus d’un seul vecteur. Pour chaque mot qu’il écrit, il regarde tous les états $h_1 … h_T$ de l’encodeur et décide combien il lui faut de chacun.',
        'Ici, cette décision est aussi simple que possible : à chaque position $t$ de la traduction appartient un vecteur appris $e_t$. Son produit scalaire avec $h_i$ est le score, et un softmax fait des scores d’une ligne des poids dont la somme est 1.',
      ],
      formulas: ['a_{it} = \\frac{\\exp(e_t \\cdot h_i)}{\\sum_{j=1}^{T} \\exp(e_t \\cdot h_j)}'],
      act: 'Montrer l’exemple à suivre, avec attention',
      task: 'Calculez un poids à partir des scores ci-dessous ; une calculatrice aide. Les arcs du dessin sont aussi larges que les poids.',
      sum: {
        ask: ({ word, tokens, scores }) =>
          `Pour écrire le premier mot (pour l’instant « ${word} »), les scores sont ${scores.map((score, at) => `$e_1 \\cdot h_${at + 1}$ = ${formatExact(score, 3)} (${tokens[at]})`).join(' ; ')}. Quelle part d’attention revient à « ${tokens[0]} » : $a_{11}$ ?`,
        hint: ({ scores }) =>
          `$\\exp$ de chaque score : ${scores.map((score) => formatExact(Math.exp(score), 3)).join(' ; ')}. Ensemble : ${formatExact(
            scores.reduce((sum, score) => sum + Math.exp(score), 0),
            3,
          )}. Divisez le premier par cette somme.`,
      },
      seen: ({ tokens, weight, entered }) =>
        `Vous avez trouvé ${formatExact(entered, 3)} ; le réseau a $a_{11}$ = ${formatExact(weight, 5)} pour « ${tokens[0]} ». Entre ${formatInteger(tokens.length)} tokens, une part égale serait de ${formatWeight(1 / tokens.length)}.`,
    },
    context: {
      title: 'Ce que reçoit le décodeur : le contexte',
      body: [
        'Les poids disent combien de chaque état entre dans le contexte $v_t$, une somme pondérée. Il a autant de nombres qu’un état, mais il est refait pour chaque mot : voilà ce qui ouvre le goulot.',
        'Dans le réseau de Bahdanau (2014), le score vient d’une petite couche qui compare $h_i$ à l’état du décodeur au lieu d’un $e_t$ fixe. Le softmax et la somme sont les mêmes.',
      ],
      formulas: ['v_t = \\sum_{i=1}^{T} a_{it}\\, h_i'],
      question: {
        ask: 'Si un poids valait 1 et tous les autres 0, le contexte serait…',
        options: [
          'l’état de l’encodeur à ce mot',
          'la moyenne de tous les états de l’encodeur',
          'rien : que des 0',
        ],
        because: () =>
          'Un poids de 1 copie cet état, des poids de 0 écartent les autres. Des poids égaux donneraient la moyenne. L’attention se tient entre les deux.',
      },
      act: 'Le montrer encore',
      task: 'Calculez le premier des nombres de $v_1$.',
      sum: {
        ask: ({ word, tokens, weights, states }) =>
          `Pour le premier mot (pour l’instant « ${word} »), les poids sont ${weights.map((weight, at) => `${formatExact(weight, 3)} (${tokens[at]})`).join(' ; ')}, et les états commencent par ${states.map((state) => formatExact(state, 3)).join(' ; ')}. Par quel nombre $v_1$ commence-t-il ?`,
        hint: ({ weights, states }) =>
          weights
            .map((weight, at) => `${formatExact(weight, 3)} × ${formatExact(states[at] ?? 0, 3)}`)
            .join(' + '),
      },
      seen: ({ entered, context, states }) =>
        `Vous avez trouvé ${formatExact(entered, 3)} ; le réseau a ${formatExact(context, 5)}. C’est entre le plus petit et le plus grand des nombres mélangés, ${formatExact(Math.min(...states), 3)} et ${formatExact(Math.max(...states), 3)}, comme toute moyenne pondérée.`,
    },
    sharpen: {
      title: 'Les lignes se resserrent',
      body: [
        'Personne ne dit au réseau où regarder. La perte ne connaît que les mots ; mais qui regarde au bon endroit trouve plus facilement le mot suivant, et le gradient tourne donc $e_t$ et $h_i$ l’un vers l’autre.',
        'On mesure la netteté d’une ligne par son entropie, rapportée à la plus grande possible, $\\ln T$ : 1 est étale, 0 un seul mot. Les 300 pas prennent environ cinq secondes sur un ordinateur portable.',
      ],
      formulas: ['H_t = -\\frac{1}{\\ln T} \\sum_{i=1}^{T} a_{it} \\ln a_{it}'],
      question: {
        ask: 'Après l’entraînement, le dernier mot, « monde », regardera surtout…',
        options: ['hello', 'world', '</s>'],
        because: () =>
          'Chaque état sait aussi ce qui l’a précédé : d’autres places auraient pu servir. C’est pourquoi l’attention n’est pas forcément l’alignement attendu, et l’est souvent.',
      },
      act: 'Partir sans entraînement, en carte de chaleur',
      task: 'Cliquez sur Entraîner et regardez les lignes. À la fin de l’entraînement, l’entropie moyenne doit avoir baissé d’un quart.',
      seen: ({ steps, first, last, word, source, weight }) =>
        `L’entropie moyenne des lignes était de ${formatProbability(first)} ; elle est de ${formatProbability(last)} après ${formatInteger(steps)} pas : ${formatPercent(1 - last / first)} de moins. « ${word} » regarde surtout « ${source} » (${formatProbability(weight)}).`,
    },
  },
  teacher: {
    notes: [
      'Quinze minutes. Les deux calculs demandent une calculatrice ; on peut s’y mettre à deux. Tant que personne n’a entraîné, tous les écrans de la classe montrent les mêmes nombres, car la graine est la même.',
      'Un poids peut être faux de 0,005. « Montrer comment on le calcule » donne les parties et laisse le dernier pas.',
      'Pour aller plus loin : l’onglet Calcul ouvre chaque nombre jusqu’aux poids du réseau.',
    ],
    questions: [
      {
        ask: 'Pourquoi exp, et non simplement les scores divisés par leur somme ?',
        answer:
          'Les scores peuvent être négatifs ; exp les rend positifs. De plus, les différences comptent : un de plus au score, c’est 2,718 fois le poids.',
      },
      {
        ask: 'Que coûte l’attention ?',
        answer:
          'Un score par paire de positions : $T \\cdot U$ en tout. Pour des phrases, ce n’est rien ; pour de longs documents, c’est ce qui limite les modèles d’aujourd’hui.',
      },
      {
        ask: 'Une ligne nette prouve-t-elle que le mot était nécessaire ?',
        answer:
          'Non. Elle dit où le décodeur a regardé. Ce dont il avait besoin est une autre question : la leçon 7 retire des mots pour le savoir.',
      },
    ],
  },
};
