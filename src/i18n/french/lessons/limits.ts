import { formatAverage, formatInteger, formatPercent, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

type Texts = LessonsText['texts']['limits'];

/** Lesson 7 in French. */
export const frenchLimits: Texts = {
  title: 'Là où il échoue',
  about: 'Combinaisons nouvelles, phrases longues, mots inconnus ; et ce que l’attention ne dit pas.',
  aims: [
    'dire ce que demande un test sur des phrases mises de côté, et ce qu’il ne demande pas',
    'faire échouer le réseau de trois façons, et dire pourquoi',
    'dire ce qu’est un puits d’attention, et pourquoi l’attention n’est pas une explication',
  ],
  steps: {
    test: {
      title: 'Trois sur quatre',
      body: [
        'Un score n’a de sens que sur des phrases qui n’ont jamais servi à l’entraînement. Ici, elles viennent de la même grammaire et ont été mises de côté : mots connus, tournures connues, phrases pourtant nouvelles.',
        'BLEU compte les suites d’un à quatre mots communes avec la bonne traduction, de 0 à 100. « Phrases exactes » est plus sévère : tous les mots doivent être justes.',
      ],
      question: {
        ask: 'Sur mille phrases mises de côté, combien seront traduites mot pour mot comme attendu ?',
        options: ['La moitié ou moins', 'Environ trois sur quatre', 'Presque toutes'],
        because: ({ bleu }: { readonly bleu: number }) =>
          `Presque tous les mots sont justes, BLEU vaut ${formatAverage(bleu)} ; mais un seul mot faux rend la phrase fausse, et une phrase longue a plus d’occasions. Les étapes suivantes cherchent ce qui ne va pas.`,
      },
      act: 'Montrer le test',
      task: 'Cliquez sur « Évaluer ». Cela prend quelques secondes, une demi-minute sur un appareil lent.',
      seen: ({ pairs, exactMatch, bleu }) =>
        `Sur ${formatInteger(pairs)} phrases, ${formatPercent(exactMatch)} sont exactes ; BLEU ${formatAverage(bleu)}. Des tests plus difficiles se trouvent à côté, chacun pour un réseau à lui. Résultats enregistrés après 3 000 pas : phrases nouvelles 86 BLEU, règles jamais vues ensemble 58, phrases plus longues que toutes celles de l’entraînement 48.`,
    },
    combination: {
      title: 'Mots connus, rencontre nouvelle',
      body: [
        '« The tired girl sleeps. » est bien traduit. Le réseau connaît le pluriel de beaucoup de noms et le féminin de beaucoup d’adjectifs.',
        'Qui connaît les deux règles les applique ensemble. Un réseau apprend ce qui se présente, et certaines combinaisons se présentent rarement, ou jamais.',
      ],
      question: {
        ask: 'Que deviendra « The tired girls sleep. » ?',
        options: ['La bonne traduction : les filles fatiguées dorment', 'Quelque chose n’y sera pas accordé'],
        because: ({ isRight }: { readonly isRight: boolean }) =>
          isRight
            ? 'Il y est arrivé. Essayez d’autres adjectifs : au féminin pluriel, beaucoup échouent.'
            : 'Il connaît chaque mot et chaque règle, et échoue là où deux règles se rencontrent : le féminin et le pluriel à la fois. La forme est assemblée d’après ce qu’il a vu, non d’après des règles.',
      },
      act: 'Traduire « The tired girl sleeps. »',
      task: 'Dans le champ, mettez la phrase au pluriel : The tired girls sleep.',
      seen: ({ before, after }) =>
        `« ${before} » est devenu « ${after} ». Il fallait « les filles fatiguées dorment. »`,
    },
    length: {
      title: 'Plus long que tout ce qu’il a vu',
      body: [
        'L’attention a supprimé le goulot d’étranglement de la leçon 3. Elle n’a pas rendu le réseau indépendant de la longueur : savoir où regarder ensuite s’apprend aussi, sur les longueurs rencontrées.',
      ],
      question: {
        ask: 'Deux propositions sont traduites en entier. Et quatre, soit plus de mots que toute phrase de l’entraînement ?',
        options: ['Les quatre sont traduites', 'Il en manque quelque chose'],
        because: () =>
          'Le décodeur doit savoir dans quelle proposition il se trouve, et quatre propositions semblables se ressemblent pour lui. Il s’arrête là où les phrases s’arrêtaient. Rien dans le réseau ne dit que chaque mot source doit être traduit une fois ; c’est ce qu’ajoutent les modèles de couverture (Tu et al., 2016).',
      },
      act: 'Traduire deux propositions',
      task: 'Avant le point, ajoutez : and the red bird sleeps and the small girl sleeps',
      seen: ({ words, longest, translation, passedOver }) =>
        `${formatInteger(words)} tokens, alors que la plus longue phrase de l’entraînement en comptait ${formatInteger(longest)}. Résultat : « ${translation} ». ${passedOver.length === 0 ? 'Chaque mot a été regardé.' : `À peine regardés : ${passedOver.join(', ')}.`}`,
    },
    unknown: {
      title: 'Des mots jamais rencontrés',
      body: [
        'Un réseau qui lit des mots a un vocabulaire fixe. Tout autre mot est lu comme un seul et même token, <unk>, quel que soit son sens.',
      ],
      question: {
        ask: 'Vous allez mettre un mot inconnu à la place de cat. Que trouvera-t-on dans la traduction ?',
        options: [
          'Un trou, marqué comme inconnu',
          'Le mot anglais, recopié',
          'Un mot français qu’il connaît',
        ],
        because: () =>
          'Dans son corpus, tous les mots français sont connus : il n’a jamais appris à écrire <unk>, il écrit ce qui est probable à cet endroit. Quand un réseau écrit <unk>, on peut recopier à sa place le mot qu’il regarde : c’est le réglage « Remplacer les mots inconnus », sous « Décodage ». Les sous-mots (sous « Corpus ») réduisent le problème.',
      },
      act: 'Traduire « The black cat sleeps. »',
      task: 'Dans le champ, écrivez dragon au lieu de cat. Puis robot, zebra ou votre prénom : comparez les traductions.',
      seen: ({ unknown, vocabulary, translation }) =>
        `${unknown.join(', ')} : absent des ${formatInteger(vocabulary)} mots qu’il connaît. Il a écrit « ${translation} », avec aisance et à tort. Tout mot inconnu donne la même chose, puisque le réseau lit la même chose.`,
    },
    sink: {
      title: 'Là où le regard se repose',
      body: [
        'La somme des poids d’une ligne vaut 1, même quand il n’y a rien à regarder. Pour écrire le point ou </s>, la source ne sert à rien ; la ligne doit pourtant regarder quelque part.',
        'Elle va là où cela ne gêne pas : le plus souvent sur le point de la source et sur </s>. On appelle ces positions des puits d’attention. Les grands modèles de langue en ont aussi.',
      ],
      formulas: ['\\sum_i a_{it} = 1'],
      question: {
        ask: 'Sur l’ensemble des lignes, quelle part de l’attention va au point et au </s> de la source, qui ne veulent rien dire ?',
        options: ['Moins d’un dixième', 'Entre un dixième et la moitié', 'Plus de la moitié'],
        because: ({ all }: { readonly all: number }) =>
          `Sur toutes les lignes, ${formatPercent(all)}. Avec des phrases très courtes, cela peut être bien davantage. Une carte bien nette ne prouve donc pas une bonne traduction : voyez ce que regardent les cases nettes.`,
      },
      act: 'Traduire « The hens are sleeping. »',
      task: 'Regardez la dernière ligne de la carte, celle de </s>, et lisez ses deux dernières cases.',
      sum: {
        ask: () => 'Quel poids la ligne </s> met-elle sur . et </s> ensemble ?',
        hint: ({ stop, end }) =>
          `${formatProbability(stop)} sous le point et ${formatProbability(end)} sous </s> : ${formatProbability(stop + end)}.`,
      },
      seen: ({ row, all }) =>
        `La dernière ligne met ${formatPercent(row)} de son poids là où il n’y a rien à traduire ; sur toutes les lignes, c’est ${formatPercent(all)}.`,
    },
    explanation: {
      title: 'L’attention n’est pas une explication',
      body: [
        'Une case foncée dit où le réseau a regardé. Elle ne dit pas que c’est cela qui a compté. Pour le savoir, ôtez le mot et voyez ce qui change.',
        'Jain et Wallace (2019) en ont fait un titre, « Attention is not Explanation » ; Wiegreffe et Pinter ont répondu « Attention is not not Explanation ».',
      ],
      question: {
        ask: 'En écrivant les, le réseau regarde surtout The. Si l’on ôte The, que devient les ?',
        options: ['Il change : il venait de The', 'Il reste'],
        because: ({ weight }: { readonly weight: number }) =>
          `Un poids de ${formatProbability(weight)} sur un mot dont l’absence ne change rien. L’anglais « the » pourrait donner le, la ou les ; que ce soit les vient de hens, que la ligne regarde bien moins. Ce que dit hens était déjà dans d’autres états, car l’encodeur lit dans les deux sens.`,
      },
      act: 'Traduire « The hens are sleeping. »',
      task: 'Lisez le poids de la ligne les sous the. Puis effacez The dans le champ. Le volet « Coach » fait cela pour chaque mot, l’un après l’autre.',
      seen: ({ weight, probability, still, before, after }) =>
        `Avec The, qui recevait ${formatProbability(weight)} du regard : « ${before} », premier mot de probabilité ${formatExact(probability, 3)}. Sans lui : « ${after} », ${formatExact(still, 3)}.`,
    },
  },
  teacher: {
    notes: [
      'Douze minutes, rien à préparer, aucun entraînement ; chaque étape se suffit, laissez de côté ce pour quoi le temps manque. Si le réseau par défaut est en cours d’entraînement, il est mis en pause, et « Entraîner » le fait reprendre ; pour tout autre réseau, la page demande avant de l’abandonner.',
      'Laissez la classe collectionner les échecs : gagne qui trouve la phrase la plus courte, en mots connus, qui soit mal traduite. Un petit ? marque les mots que le réseau ne connaît pas ; ceux-là ne comptent pas.',
      'Si quelqu’un en conclut que la traduction neuronale ne marche pas : ce réseau connaît 1 400 mots et a été entraîné quelques minutes sur des phrases fabriquées. Les sortes d’échecs sont celles des grands systèmes, où elles sont plus rares et plus difficiles à voir : propositions oubliées, mots inventés, non-sens bien tournés.',
      'Les tests plus difficiles (sous « Test » : combinaisons de règles nouvelles, phrases plus longues) demandent un réseau à eux, entraîné en quelques minutes. Les chiffres enregistrés sont dans docs/results.md, avec les commandes qui les ont donnés.',
    ],
    questions: [
      {
        ask: 'Pourquoi mettre des phrases de côté selon une règle, et non au hasard ?',
        answer:
          'Au hasard, le test demande encore la même chose. Mettre de côté une combinaison, c’est demander si une règle a été apprise. Dans les essais enregistrés, le test au hasard donne 86 BLEU, la combinaison de trois règles mise de côté 58.',
      },
      {
        ask: 'Que faire contre les mots inconnus ?',
        answer:
          'Couper les mots en morceaux (encodage par paires d’octets, ou caractères) pour que tout mot s’épelle avec des tokens connus ; recopier le mot regardé ; ou entraîner sur plus de texte.',
      },
      {
        ask: 'Qu’est-ce qui vaudrait une explication ?',
        answer:
          'Quelque chose qui prédit ce qui arrive quand on change l’entrée. Ôter des mots est une telle expérience ; une image de poids, à elle seule, n’en est pas une.',
      },
      {
        ask: 'Qu’est-ce qui vient après cette architecture ?',
        answer:
          'Le Transformer (2017) garde l’attention, s’en sert aussi à l’intérieur de chaque côté et renonce à la récurrence : toutes les positions se calculent à la fois, l’entraînement est plus rapide et les longues phrases réussissent mieux. Ce que vous avez appris de l’attention y reste vrai.',
      },
    ],
  },
};
