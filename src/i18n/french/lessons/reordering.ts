import { formatInteger, formatProbability } from '../../format.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 5 in French. */
export const frenchReordering: LessonsText['texts']['reordering'] = {
  title: 'Ordre des mots et accord',
  about:
    '« The black cat » devient « le chat noir » : les mots changent de place et prennent le genre les uns des autres.',
  aims: [
    'repérer sur une carte de chaleur deux mots qui changent de place',
    'dire pourquoi l’article français dépend d’un nom qui n’est pas encore écrit',
    'distinguer attention et alignement, et calculer le taux d’erreur d’alignement',
  ],
  steps: {
    cross: {
      title: 'Deux mots changent de place',
      body: [
        'L’anglais met l’adjectif avant le nom ; le français le met le plus souvent après. Un encodeur-décodeur qui rendrait les mots dans l’ordre où ils sont entrés n’y arriverait pas.',
        'Grâce à l’attention, le décodeur regarde où il veut à chaque pas : il écrit de gauche à droite, mais rien ne l’oblige à lire ainsi. Là où l’ordre est conservé, les cases foncées suivent la diagonale.',
        'C’est le réseau livré avec la page qui traduit ici. Il a été entraîné pendant 9 000 pas : cette leçon ne demande aucun entraînement.',
      ],
      question: {
        ask: 'Le deuxième mot français est chat. Quel mot anglais le réseau regarde-t-il le plus en l’écrivant ?',
        options: ['black, le deuxième mot anglais', 'cat, le troisième mot anglais'],
        because: ({ noun, adjective }: { readonly noun: number; readonly adjective: number }) =>
          `Son poids sur cat est de ${formatProbability(noun)}. Pour écrire noir, il revient ensuite à black, avec ${formatProbability(adjective)}. Deux cases foncées qui se croisent : voilà à quoi ressemble un changement d’ordre.`,
      },
      act: 'Traduire « The black cat sleeps. »',
      task: 'Sur la carte de chaleur, cliquez sur la case de la ligne chat sous cat, puis sur celle de la ligne noir sous black (au clavier : flèches et Entrée).',
      seen: ({ translation, noun, adjective }) =>
        `« ${translation} » : chat regarde cat avec ${formatProbability(noun)}, noir regarde black avec ${formatProbability(adjective)}. Les deux cases sont hors de la diagonale et se croisent.`,
    },
    agree: {
      title: 'Un mot change, trois mots suivent',
      body: [
        'En français, l’article et l’adjectif prennent le genre et le nombre de leur nom : le chat noir, la poule noire, les chats noirs. Les mots anglais « the » et « black » n’en disent rien.',
        'Au moment d’écrire l’article, le décodeur doit donc se renseigner sur un nom qu’il n’a pas encore écrit.',
      ],
      question: {
        ask: 'Dans la phrase anglaise, vous allez changer un seul mot, cat en hen (poule). Combien de mots français changeront ?',
        options: ['Un', 'Deux', 'Trois'],
        because: ({ changes }: { readonly changes: number }) =>
          `Mots différents dans la traduction : ${formatInteger(changes)}. Le genre n’appartient qu’au nom français, et les mots autour de lui suivent.`,
      },
      act: 'Traduire « The black cat sleeps. »',
      task: 'Dans le champ au-dessus de la carte, remplacez cat par hen et voyez ce que regarde le premier mot français. Essayez ensuite cats, puis hens.',
      seen: ({ before, after, article, weight }) =>
        `« ${before} » est devenu « ${after} ». En écrivant ${article}, le réseau regarde hen avec ${formatProbability(weight)} : il choisit l’article en gardant un œil sur le nom.`,
    },
    gold: {
      title: 'Face aux liens de référence',
      body: [
        'Ces phrases viennent d’une grammaire, qui sait pour chaque mot français quel mot anglais il traduit. Ce sont les liens de référence ; pour des textes réels, des personnes les tracent.',
        'Prenez dans chaque ligne d’attention le plus grand poids : ce sont les liens trouvés, $A$. Avec les liens sûrs $S$ et les liens possibles $P$, le taux d’erreur d’alignement (Och et Ney, 2003) compte ce qui manque et ce qui est de trop. 0 est parfait.',
      ],
      formulas: ['\\mathrm{AER} = 1 - \\frac{|A \\cap S| + |A \\cap P|}{|A| + |S|}'],
      question: {
        ask: 'La traduction est « Quelle abeille malade est-ce que Martin nourrit ? » Dans combien de lignes le plus grand poids manquera-t-il les liens de référence ?',
        options: ['Dans aucune', 'Dans une seule', 'Dans plusieurs'],
        because: () =>
          'Une ligne regarde ce dont elle a besoin pour choisir son mot, et ce n’est pas toujours le mot qu’elle traduit : quelle tient son genre d’abeille, elle regarde donc bee.',
      },
      act: 'Mettre une phrase du corpus',
      task: 'Activez « Liens de référence » au-dessus de la carte. Le réseau est alors guidé le long de la bonne traduction, et des anneaux marquent les cases que l’attention devrait choisir.',
      seen: ({ errorRate, rows, missed }) =>
        `AER de cette phrase : ${formatProbability(errorRate)}. ${formatInteger(missed.length)} lignes sur ${formatInteger(rows)} regardent ailleurs : ${missed.map(({ target, source }) => `${target} regarde ${source}`).join(', ')}. Sous « Test », le bouton « Évaluer » donne le taux sur mille phrases.`,
    },
  },
  teacher: {
    notes: [
      'Huit minutes, rien à préparer, aucun entraînement. Si le réseau par défaut est en cours d’entraînement, il est mis en pause, et « Entraîner » le fait reprendre ; pour tout autre réseau, la page demande avant de l’abandonner.',
      'Avant le premier clic, faites tracer au tableau des traits entre les deux phrases ; montrez ensuite la carte et retrouvez-y ces traits. Après la deuxième étape, laissez la classe chercher d’autres noms : dog, cow, frog. L’adjectif d’un nom féminin pluriel est le cas difficile : « The black hens sleep. » donne « les poules noirs dorment. », où les et poules sont justes et noirs ne l’est pas. N’expliquez pas encore : la leçon 7 y revient.',
      'Si quelqu’un affirme que la carte est le dictionnaire du réseau, montrez la ligne de quelle : elle regarde bee, et ce n’est pas bee qu’elle traduit.',
    ],
    questions: [
      {
        ask: 'Pourquoi le regarde-t-il aussi cat, et pas seulement the ?',
        answer:
          'L’article anglais ne dit pas s’il faut le, la ou les ; le nom, si. Le poids sur le nom est la trace de cette recherche.',
      },
      {
        ask: 'Un taux d’erreur d’alignement plus bas donnerait-il de meilleures traductions ?',
        answer:
          'Pas forcément. L’attention sert à trouver le mot suivant, non à aligner ; les deux coïncident souvent parce que le mot à traduire est en général le plus utile à regarder.',
      },
      {
        ask: 'À quoi vous attendez-vous en allemand, où le verbe peut se trouver à la fin ?',
        answer:
          'À une case foncée loin de la diagonale dans la ligne du verbe. Plus la proposition est longue, plus il faut regarder loin ; sans attention, le réseau devrait tout garder en mémoire.',
      },
    ],
  },
};
