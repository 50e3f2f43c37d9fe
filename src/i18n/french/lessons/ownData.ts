import { formatAverage, formatInteger, formatLoss } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

type Texts = LessonsText['texts']['own-data'];

/** Lesson 8 in French. */
export const frenchOwnData: Texts = {
  title: 'Vos propres données',
  about:
    'Apportez des paires de phrases, voyez ce qui est nettoyé, entraînez, et essayez ce qui n’y était pas.',
  aims: [
    'apporter un texte parallèle, et dire ce que le nettoyage en retire et pourquoi',
    'entraîner un réseau dessus, et distinguer apprendre par cœur et apprendre une règle',
    'dire où vont vos données',
  ],
  steps: {
    read: {
      title: 'Des lignes aux paires',
      body: [
        'Un traducteur apprend sur un texte parallèle : des phrases et leurs traductions. Les vrais contiennent des lignes répétées, des moitiés absentes, des phrases expliquées au lieu d’être traduites. On les nettoie d’abord.',
        'Ensuite, les mots deviennent des nombres : chacun reçoit une place dans un vocabulaire, un par langue, avec <unk> pour le reste. Quelques paires sont mises de côté pour la validation et le test.',
        'Ce que vous apportez est lu sur cet appareil, dans un « worker » de cette page. C’est gardé dans ce navigateur jusqu’à ce que vous l’effaciez et n’est envoyé nulle part, pas même avec un lien que vous copiez.',
      ],
      question: {
        ask: 'Le bouton met dans la boîte 21 lignes à nous, sur une salle de classe ; certaines sont fautives. Combien de paires restera-t-il ?',
        options: ['21', '20', '19', '18', '17'],
        because: () =>
          'Une ligne y figure deux fois, à une autre manque la traduction, et dans une troisième le côté français est plus de trois fois plus long que l’anglais : une explication, non une traduction.',
      },
      act: 'Mettre 21 lignes dans la boîte',
      task: 'Regardez les trois paires montrées sous la boîte, puis cliquez sur « Utiliser ces paires ». Ou collez vos propres lignes, anglais et français séparés par une tabulation ; ou déposez un fichier.',
      seen: ({ read, kept, repeated, lopsided, training, sourceWords, targetWords }) =>
        `Paires lues : ${formatInteger(read)} ; gardées : ${formatInteger(kept)} ; déjà vues : ${formatInteger(repeated)} ; de longueurs trop inégales : ${formatInteger(lopsided)}. Les lignes sans deuxième colonne ne comptent même pas comme paires. Pour l’entraînement : ${formatInteger(training)}. Vocabulaires : ${formatInteger(sourceWords)} et ${formatInteger(targetWords)} tokens.`,
    },
    train: {
      title: 'Deux cents pas',
      body: [
        'Tout l’entraînement en cinq lignes : changer les mots en nombres ; construire encodeur et décodeur ; faire deviner au décodeur chaque mot suivant de la bonne traduction ; calculer la perte ; déplacer un peu chaque poids à l’opposé de son gradient. Puis le lot suivant. Ensuite on évalue sur des paires mises de côté, on change un réglage et l’on recommence.',
        'Avant l’entraînement, la perte vaut à peu près $\\ln V$ : ce que coûte de deviner parmi $V$ tokens.',
      ],
      question: {
        ask: 'Si peu de paires, 200 pas, quelques secondes. Où sera la perte sur ces paires ?',
        options: ['Au-dessus de 1,5 : trop peu de données pour apprendre', 'Autour de 1', 'Tout près de 0'],
        because: () =>
          'Un réseau d’un quart de million de poids apprend par cœur une douzaine de phrases en un rien de temps. Une petite perte sur les paires d’entraînement ne dit rien des autres ; la courbe de validation est là pour cela, et avec si peu de paires c’est un faible témoin.',
      },
      act: 'Régler sur 200 pas et montrer la courbe',
      task: 'Cliquez sur « Entraîner » au bas de la page et laissez aller jusqu’au bout.',
      seen: ({ steps, before, after, validation, seconds }) =>
        `En ${formatInteger(steps)} pas et ${formatAverage(seconds)} s, la perte est passée de ${formatLoss(before)} à ${formatExact(after, 4)} nats par token. Sur ce qui a été mis de côté pour la validation, elle vaut ${formatLoss(validation)}.`,
    },
    translate: {
      title: 'Une phrase qui n’y était pas',
      body: [
        '« The girl closes the door. » fait partie des paires. « The girl closes the window. », non ; mais chacun de ses mots y est, et d’autres y ferment la fenêtre.',
      ],
      question: {
        ask: 'Le réseau traduira-t-il bien « The girl closes the window. » ?',
        options: ['Oui', 'Non : il ne sait que ce qu’il a vu'],
        because: ({ isRight }: { readonly isRight: boolean }) =>
          isRight
            ? 'Il a donc appris plus que ses phrases : les paires partagent leurs tournures, et il les remplit à nouveau. Regardez pourtant la carte : avec si peu de paires, rien n’oblige l’attention à regarder le mot même qu’elle traduit, car les états de ses voisins le connaissent aussi. Au-delà de ces tournures, le réseau ne sait rien ; essayez « The window closes the girl. » et « The boys read. »'
            : 'Cette fois, non. Une autre graine, ou d’autres paires avec les mêmes mots, peuvent y changer quelque chose : avec si peu de données, le hasard décide beaucoup.',
      },
      act: 'Traduire « The girl closes the door. »',
      task: 'Dans le champ, remplacez door par window. Puis écrivez quelque chose qui va plus loin.',
      seen: ({ sentence, translation, unknown }) =>
        `« ${sentence} » est devenu « ${translation} ». ${unknown.length === 0 ? 'Chacun de ses mots est dans le vocabulaire ; la phrase n’était pas parmi les paires que vous avez vues.' : `Hors du vocabulaire : ${unknown.join(', ')}.`}`,
    },
  },
  teacher: {
    notes: [
      'Huit minutes, rien à préparer ; l’entraînement prend quelques secondes. Pour un projet : faites écrire à chaque groupe trente paires sur un même sujet, et réunissez-les dans un fichier.',
      'Lire un autre corpus abandonne le réseau entraîné auparavant ; la page le demande d’abord. Il se retrouve sous « Essais » s’il a pu être gardé.',
      'Si quelqu’un apporte un tableur : enregistré en CSV avec deux colonnes, il peut être déposé. Les fichiers Parquet, Word et Excel sont refusés, avec un conseil sur ce qu’il faut exporter.',
      'Rien ne quitte l’appareil, et il n’y a pas de compte. Sur un ordinateur partagé, faites effacer le corpus à la fin, sous « Vos corpus ».',
    ],
    questions: [
      {
        ask: 'De combien de texte un vrai système a-t-il besoin ?',
        answer:
          'Le réseau livré avec la page a été entraîné sur 45 000 paires fabriquées et connaît 1 400 mots. Les systèmes de recherche de 2014 utilisaient 12 millions de paires ; ceux d’aujourd’hui bien plus, et moins pour les langues rares.',
      },
      {
        ask: 'Quelles étapes le même programme aurait-il en Python ?',
        answer:
          'Les mêmes : indices de tokens, plongement, un LSTM qui rend son état, un second qui commence par cet état, une couche dense avec softmax, l’entropie croisée, un optimiseur comme RMSprop ou Adam. Le menu « Fichier » exporte votre réseau en zip, avec un programme Python qui le charge et l’entraîne.',
      },
      {
        ask: 'Que pourrait-on traduire d’autre ainsi ?',
        answer:
          'Tout ce qui va par paires de suites : des dates en lettres et en chiffres, des mots et leur prononciation, de longs textes et leurs résumés, la parole et le texte. L’un des côtés peut même être autre chose : une image lue par un réseau convolutif et sa légende, une partie et les coups à jouer, ce que quelqu’un a regardé et ce qu’on lui proposera ensuite.',
      },
      {
        ask: 'Comment choisir un réseau, et comment l’améliorer ?',
        answer:
          'Partez d’un préréglage, changez un seul réglage à la fois et comparez sur des paires qui n’ont pas servi à l’entraînement (sous « Essais »). Plus de données aident le plus ; puis l’attention, puis la taille. Un réseau qui sait ses paires par cœur demande plus de données ou du dropout, non plus d’unités.',
      },
      {
        ask: 'Que lire ?',
        answer:
          'Sutskever, Vinyals et Le, « Sequence to Sequence Learning with Neural Networks » (2014) ; Cho et al. (2014) ; pour l’attention, Bahdanau, Cho et Bengio, « Neural Machine Translation by Jointly Learning to Align and Translate » (2014), puis Luong, Pham et Manning (2015). Deux manuels : Goodfellow, Bengio et Courville, « Deep Learning », chapitre 10 ; Jurafsky et Martin, « Speech and Language Processing ».',
      },
    ],
  },
};
