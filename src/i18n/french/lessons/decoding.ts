import { formatAverage, formatInteger, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

type Texts = LessonsText['texts']['decoding'];
type Searched = Parameters<Texts['steps']['greedy']['seen']>[0];
type Lengths = Parameters<Texts['steps']['length']['seen']>[0];

/** Lesson 6 in French. */
export const frenchDecodingLesson: Texts = {
  title: 'Glouton ou faisceau',
  about: 'Le même réseau, la même phrase : selon la façon de choisir les mots, deux traductions.',
  aims: [
    'dire ce que le décodage glouton ne peut pas reprendre',
    'lire une log-probabilité et dire pourquoi c’est une somme',
    'dire à quoi sert une pénalité de longueur, et pourquoi la traduction la plus probable n’est pas toujours la meilleure',
  ],
  steps: {
    greedy: {
      title: 'Sans jamais revenir en arrière',
      body: [
        'À chaque pas, le réseau donne une probabilité à chaque mot de son vocabulaire. Ce n’est pas lui qui choisit, mais une recherche. Le décodage glouton prend le mot le plus probable, l’écrit et continue à partir de là, pour de bon.',
        'La probabilité d’une traduction entière est le produit de celles de ses mots. Comme un produit de tant de petits nombres est peu commode, on additionne leurs logarithmes : $\\ln p$ vaut 0 pour une certitude, et plus il est négatif, moins c’est probable.',
        'La recherche en faisceau suit plusieurs débuts à la fois, ici quatre, et garde les plus probables de toutes leurs suites.',
      ],
      formulas: ['\\ln p(y \\mid x) = \\sum_{t=1}^{U} \\ln p(y_t \\mid y_{<t},\\, x)'],
      question: {
        ask: 'Pour « It is snowing. », le décodage glouton commence par c’, le mot le plus probable. Quelle traduction entière sera la plus probable ?',
        options: [
          'Celle du décodage glouton : il a pris chaque fois le mot le plus probable',
          'Celle de la recherche en faisceau',
          'Elles se valent',
        ],
        because: ({ first }: Searched) =>
          `Au premier mot, c’était serré : ${first.map(({ text, probability }) => `${text} ${formatProbability(probability)}`).join(' ; ')}. Après le plus probable, aucun bon chemin ne s’ouvrait, et le décodage glouton ne pouvait pas revenir en arrière.`,
      },
      act: 'Traduire « It is snowing. » en glouton',
      task: 'Sous la traduction, choisissez « Recherche en faisceau » et lisez la liste obtenue : les quatre meilleures, avec leur $\\ln p$.',
      seen: ({ greedy, greedyLogProbability, beam, beamLogProbability }) =>
        `Glouton : « ${greedy} », $\\ln p$ = ${formatExact(greedyLogProbability, 2)}. Faisceau : « ${beam} », $\\ln p$ = ${formatExact(beamLogProbability, 2)}, soit ${formatAverage(Math.exp(beamLogProbability - greedyLogProbability))} fois plus probable.`,
    },
    length: {
      title: 'Ce que coûte un mot',
      body: [
        'Chaque mot de plus ajoute un nombre négatif. La traduction la plus probable a donc tendance à être courte, et une recherche qui trouve plus probable laisse des mots de côté.',
        'La pénalité de longueur en rend une partie : on classe les hypothèses d’après $\\ln p$ divisé par une puissance de leur longueur. Avec $\\alpha = 0$, rien n’est rendu (Wu et al., 2016).',
      ],
      formulas: ['\\mathrm{score}(y) = \\frac{\\ln p(y \\mid x)}{\\left((5 + |y|)/6\\right)^{\\alpha}}'],
      question: {
        ask: '« He has not worked in this empty factory yet. » Avec α = 0,6, la meilleure traduction est complète. Quelle sera la meilleure avec α = 0 ?',
        options: ['Une plus courte', 'Une plus longue', 'Une de même longueur'],
        because: ({ penalised, plain }: Lengths) =>
          `$\\ln p$ des deux : ${formatExact(penalised.logProbability, 2)} pour ${formatInteger(penalised.tokens)} tokens, ${formatExact(plain.logProbability, 2)} pour ${formatInteger(plain.tokens)}. L’écart est faible, et le mot qui manque est « encore ».`,
      },
      act: 'Chercher avec un faisceau de 4, α = 0,6',
      task: 'Sous la traduction, mettez la pénalité de longueur α à 0 et appuyez sur Entrée. Regardez le haut de la liste.',
      seen: ({ penalised, plain }) =>
        `Avec la pénalité : « ${penalised.text} » (score ${formatExact(penalised.score, 2)}). Sans elle : « ${plain.text} » (score ${formatExact(plain.score, 2)}).`,
    },
    better: {
      title: 'Plus probable n’est pas meilleur',
      body: [
        'Une recherche trouve ce que croit le réseau. Là où le réseau se trompe, une meilleure recherche peut trouver de moins bonnes traductions : elle obéit mieux, elle n’est pas plus sage.',
        'La bonne traduction de cette phrase est « Je n’ai pas regardé de beaux écureuils. »',
      ],
      question: {
        ask: 'Ici le décodage glouton a raison. La recherche en faisceau trouvera quelque chose de plus probable. Aura-t-elle raison aussi ?',
        options: ['Oui', 'Non'],
        because: () =>
          'La phrase la plus probable dit traduit au lieu de regardé. L’erreur vient du réseau, non de la recherche. Un faisceau plus large n’est pas toujours meilleur : au-delà de quatre à dix, bien des systèmes y perdent.',
      },
      act: 'Traduire « I did not look at beautiful squirrels. »',
      task: 'Choisissez de nouveau « Recherche en faisceau ». Comparez les $\\ln p$, puis le sens.',
      seen: ({ greedy, greedyLogProbability, beam, beamLogProbability }) =>
        `Glouton : « ${greedy} », $\\ln p$ = ${formatExact(greedyLogProbability, 2)}. Faisceau : « ${beam} », $\\ln p$ = ${formatExact(beamLogProbability, 2)}.`,
    },
  },
  teacher: {
    notes: [
      'Huit minutes, rien à préparer, aucun entraînement. Si le réseau par défaut est en cours d’entraînement, il est mis en pause, et « Entraîner » le fait reprendre ; pour tout autre réseau, la page demande avant de l’abandonner.',
      'Utile au tableau : un arbre de deux mots à deux branches chacun, avec les probabilités 0,6/0,4, puis 0,5/0,5 contre 0,9/0,1. Le glouton prend 0,6 × 0,5 = 0,30 et ne voit jamais 0,4 × 0,9 = 0,36. La première étape montre la même chose avec de vrais nombres.',
      'Si les deux recherches donnent la même traduction, c’est que quelqu’un a entraîné le réseau entre-temps : un nouvel appui sur le bouton de la leçon redonne la parole au réseau livré avec la page.',
    ],
    questions: [
      {
        ask: 'Pourquoi ne pas examiner toutes les traductions ?',
        answer:
          'Avec 2 500 mots français et dix positions, il y en a plus de 10³³. La recherche en faisceau n’examine à chaque pas que quatre fois le vocabulaire.',
      },
      {
        ask: 'Qu’est-ce qu’un faisceau de largeur 1 ?',
        answer: 'Le décodage glouton. Essayez : mettez la largeur à 1, et la première traduction revient.',
      },
      {
        ask: 'Laquelle des deux sert pendant l’entraînement ?',
        answer:
          'Aucune. Pendant l’entraînement, les bons mots sont donnés (teacher forcing) ; on ne cherche qu’au moment de traduire. Le BLEU tracé avec la courbe vient du décodage glouton.',
      },
    ],
  },
};
