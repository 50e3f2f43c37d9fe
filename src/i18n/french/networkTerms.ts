import type { Widened } from '../catalogue.ts';
import type { englishNetworkTerms } from '../english/networkTerms.ts';

/** The dictionary’s two sentences on the network, its cells and its attention, in French. */
export const frenchNetworkTerms: Widened<typeof englishNetworkTerms> = {
  seq2seq:
    'Un réseau qui lit une séquence et en écrit une autre, de longueur quelconque. Il donne une probabilité à chaque token suivant, connaissant toute la source et tout ce qu’il a déjà écrit.',
  encoder:
    'La moitié du réseau qui lit la source, token par token. À chaque token elle laisse un état, qui dit ce que ce token signifie à sa place.',
  decoder:
    'La moitié du réseau qui écrit la traduction, un token à la fois. À chaque pas elle lit le dernier token écrit, met à jour son état et donne une probabilité à chaque token du vocabulaire.',
  encoderState:
    'La rangée de nombres que l’encodeur laisse au token source i : le token avec ce qui l’entoure. L’attention compare ces états et en fait la somme ; Bahdanau les appelle des annotations.',
  decoderState:
    'La rangée de nombres que le décodeur porte de mot en mot : ce qui est dit et ce qui reste à dire. C’est elle qui pose la question à laquelle l’attention répond.',
  bottleneck:
    'Sans attention, toute la phrase doit passer par un seul vecteur de taille fixe, le dernier état de l’encodeur. Plus la phrase est longue, moins il en passe, et la traduction se défait.',
  bridge:
    'Comment le dernier état de l’encodeur devient le premier du décodeur : par une couche apprise, par simple copie, ou pas du tout. Avec l’attention peu en dépend ; sans elle, tout.',
  embedding:
    'Une rangée de nombres apprise pour chaque token du vocabulaire, qui le représente partout où le réseau le lit. Les mots employés de la même façon finissent avec des rangées voisines.',
  embeddingSize:
    'Combien de nombres représentent un token avant que le réseau le lise. Plus il y en a, plus de mots se distinguent, et plus la table à apprendre est grande.',
  oneHot:
    'Ce que la première couche lit d’un token : son plongement, ou un vecteur one-hot, un 1 à la place du token parmi des zéros. Le one-hot convient aux petits vocabulaires, comme les caractères.',
  hiddenSize:
    'Combien de nombres, ou d’unités, contient chaque état. Un état plus grand retient davantage, mais chaque pas multiplie par des matrices qui croissent comme son carré.',
  layers:
    'Combien de couches récurrentes sont empilées, chacune lisant les états de celle du dessous. Plus de couches expriment davantage, et apprennent plus lentement.',
  residual:
    'Chaque couche au-dessus de la première ajoute ce qu’elle lit à ce qu’elle dit, et n’apprend donc que la différence. Les gradients trouvent un chemin direct, et les piles profondes s’entraînent.',
  bidirectional:
    'Deux cellules lisent la phrase, l’une de gauche à droite, l’autre de droite à gauche, chacune avec la moitié des unités. Ainsi chaque état connaît les deux côtés de son token.',
  reverseSource:
    'L’encodeur lit la phrase par la fin : ses premiers mots, lus en dernier, sont tout près des premiers mots de la traduction. Cela aide beaucoup les réseaux sans attention.',
  outputLayer:
    'La dernière couche : elle transforme l’état du décodeur en un score pour chaque token du vocabulaire. Elle contient souvent la plupart des poids du réseau, car le vocabulaire est grand.',
  tiedOutput:
    'La couche de sortie emploie les plongements cibles, transposés, au lieu d’une matrice à elle. On économise beaucoup de poids, et les deux usages instruisent la même table.',
  initialisation:
    'Avec quelle étendue on tire les premiers poids, aléatoires, des couches denses et de l’attention. Trop large, les signaux saturent ; trop étroite, ils s’éteignent en chemin.',
  parameters:
    'Tous les nombres que l’entraînement modifie, appelés ensemble θ ; tout le reste en est calculé. Leur nombre dit la taille du réseau et combien il y a à apprendre.',
  weightMatrix:
    'Une table de nombres apprise, par laquelle on multiplie une rangée d’entrées pour obtenir une rangée de sorties. Dans une cellule, W agit sur le token lu, C sur le contexte et F sur ce qui est réinjecté.',
  recurrentMatrix:
    'La matrice apprise qui fait passer l’ancien état d’une cellule dans le nouveau. Elle sert à chaque pas, et c’est pourquoi ses gradients peuvent s’évanouir ou exploser.',
  bias: 'Un nombre appris, ajouté à chaque unité quoi qu’elle lise. Il dit où se tient l’unité quand rien ne parle pour ou contre elle.',
  sourceToken:
    'Le token i de la phrase à traduire, tel que l’encodeur le lit : sa rangée de nombres. Le dernier est </s>, la fin de la phrase.',
  targetToken:
    'Le token t de la traduction ; le décodeur lit le token t − 1 pour écrire le token t. À l’entraînement c’est le bon token précédent ; en traduction, celui qu’il a écrit lui-même.',
  logits:
    'Un score quelconque pour chaque token du vocabulaire, avant de devenir une probabilité. Seules les différences comptent : ajouter à tous le même nombre ne change rien.',
  softmax:
    'Transforme des scores quelconques en parts positives de somme 1, la plus grande allant au plus haut score. La page l’emploie deux fois : pour l’attention sur la source et pour les mots du vocabulaire.',
  probability:
    'La part de certitude que le réseau accorde à un mot comme mot suivant, connaissant la phrase et les mots d’avant. Tous les mots du vocabulaire ensemble font 1 ; la liste montre les plus probables.',
  sigmoid:
    'Comprime tout nombre entre 0 et 1, ce qui se lit comme l’ouverture d’une porte. Les grandes sommes l’ouvrent, les très négatives la ferment.',
  tanh: 'Comprime tout nombre entre −1 et 1 et laisse les petits presque inchangés. Sans une telle courbure, des couches empilées ne vaudraient qu’une seule matrice.',
  elementwise:
    'Deux rangées de même longueur multipliées nombre à nombre. C’est ainsi qu’une porte agit : ce qu’elle multiplie par 0 disparaît, ce qu’elle multiplie par 1 passe.',
  concatenation:
    'Deux rangées écrites l’une après l’autre comme une seule, plus longue. Une matrice à sa droite mélange alors les deux d’un coup.',
  shape:
    'Combien de nombres une chose contient selon chaque axe : B phrases d’un lot, S tokens source, T tokens cible, E nombres d’un plongement, H d’un état, V mots du vocabulaire. Les vecteurs sont des rangées, la matrice se place à leur droite.',
  preset:
    'Un réseau de la littérature avec tous ses réglages, choisi d’un geste. Dès qu’un réglage s’écarte de tous les préréglages, le réseau est le vôtre.',
  cell: 'L’unité qui lit un token après l’autre en emportant un état. Les mêmes poids servent à chaque token, si bien qu’une phrase peut avoir n’importe quelle longueur.',
  rnn: 'La cellule récurrente la plus simple : le nouvel état mêle par deux matrices le token lu et l’ancien état, puis les courbe. Elle oublie vite, car chaque pas remélange tout.',
  lstm: 'Long short-term memory : une cellule avec une mémoire à côté de son état, et trois portes qui décident de ce qui est oublié, admis et montré. La mémoire change par addition, si bien que les gradients survivent à de nombreux pas.',
  gru: 'Gated recurrent unit : deux portes et pas de mémoire à part ; la porte de mise à jour garde une part de l’ancien état et remplit le reste avec la proposition. Un quart de poids en moins qu’un LSTM, et souvent aussi bon.',
  memory:
    'La seconde rangée de nombres que porte un LSTM, à côté de son état. Ce que la porte d’oubli en garde reste tel quel, autant de pas qu’il le faut.',
  inputGate:
    'Un nombre entre 0 et 1 pour chaque unité d’un LSTM : quelle part de la proposition entre dans la mémoire. À 0, rien de nouveau n’entre.',
  forgetGate:
    'Quelle part de l’ancienne mémoire garde chaque unité d’un LSTM : 1 garde tout, 0 efface. Son biais commence à 1, pour qu’un réseau neuf retienne plutôt qu’il n’oublie.',
  outputGate:
    'Quelle part de sa mémoire chaque unité d’un LSTM montre comme état. Une unité peut retenir longtemps une chose et ne la montrer qu’au moment voulu.',
  candidate:
    'Ce qu’une cellule voudrait retenir ensuite, entre −1 et 1, avant que les portes ne se prononcent. On écrit g dans un LSTM et n dans un GRU.',
  resetGate:
    'Quelle part de l’ancien état la proposition d’un GRU peut voir. À 0, la proposition se fait comme si la phrase commençait ici.',
  updateGate:
    'Quelle part de l’ancien état un GRU garde ; le reste est rempli par la proposition. À 1, l’état passe inchangé, autant de pas qu’on veut.',
  gateSums:
    'Ce qui entre à la fois dans toutes les portes d’une cellule, avant σ et tanh : le token lu et l’ancien état, chacun par sa matrice. Une partie de la rangée revient à chaque porte.',
  vanishingGradient:
    'À travers de nombreux pas, un gradient est un produit de nombreux facteurs : sous 1 il s’éteint, au-dessus de 1 il explose. Un RNN simple n’apprend donc pas ce qui est loin en arrière ; les portes et l’écrêtage y répondent.',
  attention:
    'Pour chaque mot qu’il écrit, le décodeur note chaque état source, change les scores en poids et lit la moyenne pondérée. Ainsi aucun vecteur ne doit contenir à lui seul toute la phrase.',
  attentionScore:
    'À quel point l’état source i et celui du décodeur vont ensemble, en un nombre quelconque. La forme de l’attention est la façon de calculer ce nombre.',
  attentionWeight:
    'La part d’attention que reçoit le token source i pour le mot cible t. Les poids d’un mot cible ont pour somme 1 : c’est une ligne de la carte de chaleur.',
  context:
    'La somme des états source, chacun selon son poids : tout ce que le décodeur voit de la phrase pour ce mot. Les articles l’écrivent c ; la page garde c pour la mémoire du LSTM.',
  additive:
    'Un petit réseau à une couche cachée lit les deux états et donne le score. Il n’a pas besoin d’états semblables ; c’est la première forme d’attention, celle de Bahdanau.',
  dot: 'Le score est la somme des produits des deux états, nombre à nombre : plus ils se ressemblent, plus il est haut. Il n’a pas de poids propres ; ce sont les états qui doivent apprendre à s’accorder.',
  scaledDot:
    'Le produit scalaire divisé par la racine de la taille de l’état. Sans cela, de grands états donnent de grands scores, et un softmax si tranché que presque aucun gradient ne passe.',
  general:
    'Un produit scalaire avec une matrice apprise au milieu. La matrice décide quelles parties des deux états méritent d’être comparées.',
  concat:
    'Les deux états, l’un après l’autre, passent par une couche, et un vecteur appris en fait un nombre. Développée, c’est l’attention additive avec d’autres noms pour ses matrices.',
  trainableQuery:
    'Un vecteur appris pour chaque position de la traduction, souvent écrit e, interroge chaque état source. Il sait où il est et non ce qui a été dit : il apprend des habitudes de position.',
  scoreWeights:
    'Les matrices et le vecteur appris d’un score d’attention : W pour l’état du décodeur, U pour les états source, v pour en faire un seul nombre. Les produits scalaires n’en ont pas.',
  wiring:
    'Avant la cellule, l’ancien état interroge et ce qu’il trouve entre dans le nouveau (Bahdanau) ; après la cellule, le nouvel état interroge et ce qu’il trouve le rejoint à la sortie (Luong). La seconde calcule toutes les positions à la fois à l’entraînement : elle est plus rapide.',
  inputFeeding:
    'Le décodeur lit, à côté de chaque mot, son dernier état attentionnel, et sait donc où il vient de regarder. Les positions dépendent alors l’une de l’autre, et l’entraînement ralentit.',
  attentionalState:
    'Le contexte et l’état du décodeur, réunis par une couche apprise : la base sur laquelle le mot suivant est choisi. L’input feeding la transmet au pas suivant.',
  coverage:
    'Le score voit aussi combien chaque mot source a déjà été regardé. Le réseau peut ainsi apprendre à ne traduire aucun mot deux fois et à n’en oublier aucun.',
  heatmap:
    'Chaque poids d’attention en nuance : une ligne par mot écrit, une colonne par token source. Là où les deux langues gardent le même ordre apparaît une diagonale ; là où elles réordonnent, elle se croise.',
  byWord:
    'Réunit dans la carte les morceaux de chaque mot : ceux d’un mot source s’additionnent, ceux d’un mot cible se moyennent. Chaque ligne a toujours pour somme 1.',
  goldLinks:
    'Quels mots d’une paire se traduisent l’un l’autre, connus ici par les règles qui ont produit les phrases. Un lien sûr doit y être ; un lien possible le peut.',
  entropy:
    'À quel point une ligne d’attention est étalée, rapportée au maximum possible : 0 pour une seule place, 1 pour toutes à égalité. Une entropie faible paraît nette, mais ne dit pas si la place est la bonne.',
  sinkMass:
    'La part d’attention posée sur </s> et le point final, où il n’y a rien à traduire. Les poids doivent avoir pour somme 1 même quand il n’y a rien à chercher, et vont à ces positions creuses.',
  coverageFigure:
    'À quel point les mots source ont été regardés sur toute la traduction, chacun comptant au plus pour 1. Ce qui est loin sous 1 a peut-être été oublié.',
  distinctPlaces:
    'Combien de tokens source différents sont le préféré d’un mot, sur le maximum possible. Près de 0, tous les mots regardent la même place, si nettement que ce soit.',
  leaveOneOut:
    'On supprime tour à tour chaque mot source et on note à nouveau la même traduction : la perte de ln P dit combien le mot était nécessaire. Ce qui est nécessaire n’est pas toujours ce qui est regardé.',
  explanation:
    'Un poids dit où le décodeur a regardé, non pourquoi il a choisi son mot : les états mêlent leurs voisins, et d’autres poids peuvent donner le même mot. On le confronte donc à ce que montre la suppression des mots.',
  networkDrawing:
    'Le réseau dessiné une fois par token lu et écrit, avec ses nombres réels dans les cellules. Les mêmes poids sont à chaque pas ; seuls les états diffèrent.',
};
