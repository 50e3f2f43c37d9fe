import type { Widened } from '../catalogue.ts';
import type { englishLearningTerms } from '../english/learningTerms.ts';

/** The dictionary’s two sentences on sentences, training, decoding and scores, in French. */
export const frenchLearningTerms: Widened<typeof englishLearningTerms> = {
  corpus:
    'Des phrases d’une langue, chacune à côté de sa traduction dans une autre : tout ce que le réseau sait de l’une et de l’autre. Ce qui n’y est pas ne peut s’y apprendre.',
  sentencePair:
    'Une phrase source et sa bonne traduction. Chaque pas d’entraînement apprend d’un lot de paires.',
  sourceSide:
    'La source est la langue lue, la cible celle qu’on écrit. Sur toute la page, le bleu désigne la source et la rouille la cible.',
  reference:
    'La traduction tenue pour bonne, à laquelle on compare celle du réseau. Une phrase a bien des traductions justes, et le plus souvent une seule référence.',
  grammar:
    'Les règles qui produisent les phrases anglais-français du corpus intégré, avec leurs arbres et leurs liens de mots. Les règles étant connues, chaque bonne réponse l’est aussi.',
  toyTasks:
    'Des nombres à copier, inverser ou décaler, où seule la place à regarder est à apprendre. La bonne carte est connue d’avance : une diagonale, une antidiagonale ou une ligne voisine de la diagonale.',
  workedCase:
    'Douze salutations et un réseau de huit unités, assez petit pour vérifier chaque nombre au crayon. Il s’apprend en quelques secondes.',
  trainingPairs:
    'Les paires dont le réseau voit les bonnes traductions et dont il apprend. Ses résultats sur elles disent peu : on peut les apprendre par cœur.',
  validationPairs:
    'Des paires soustraites à l’entraînement, qui servent à le surveiller : quand s’arrêter, quel réglage vaut mieux. Comme on choisit d’après elles, elles ne sont pas le dernier juge.',
  testPairs:
    'Des paires soustraites à l’entraînement et à tout choix, pour les scores de la fin. Elles seules disent comment le réseau traduit des phrases jamais rencontrées.',
  split:
    'La répartition des paires entre entraînement, validation et test, tirée par une graine à part. Aucune phrase source ne figure dans deux parties, sinon le test demanderait ce qui a été dit.',
  hardTests:
    'Un test qui met de côté non de simples phrases mais des combinaisons entières : mots jamais vus côte à côte, règles jamais réunies, phrases plus longues. Il dit si le réseau a trouvé les règles ou ne retient que des voisinages.',
  token:
    'Ce que le réseau lit et écrit un à la fois : un mot, un sous-mot ou un caractère. Les mots se lisent mieux dans une carte, les sous-mots ne laissent presque rien d’inconnu, les caractères se passent de grand vocabulaire.',
  vocabulary:
    'Tous les tokens que connaît un côté, les plus fréquents d’abord. Chacun a son plongement et sa place en sortie : un grand vocabulaire fait un grand réseau.',
  unknown:
    'Ce que le réseau lit à la place d’un mot absent de son vocabulaire. Tous ces mots se ressemblent pour lui : il ne peut les traduire.',
  endOfSentence:
    'Le token qui termine chaque phrase, lu par l’encodeur et écrit par le décodeur. En lui donnant une probabilité, le réseau décide lui-même de la longueur de sa traduction.',
  startOfSentence:
    'Le token que le décodeur lit avant d’avoir écrit quoi que ce soit. Il n’est lui-même jamais écrit.',
  padding:
    'Des places vides qui donnent la même longueur à toutes les phrases d’un lot. Elles ne comptent nulle part : ni dans l’attention, ni dans la perte.',
  bpe: 'Part des caractères et fusionne, encore et encore, la paire de voisins la plus fréquente. Les mots fréquents restent entiers, les rares se lisent en morceaux, et presque aucun ne reste inconnu.',
  merges:
    'Combien de paires de morceaux voisins l’encodage par paires réunit. Peu de fusions laissent des morceaux courts et de longues phrases ; beaucoup mènent presque aux mots entiers.',
  lowerCase:
    'Lit « The » et « the » comme un seul token, ce qui réduit le vocabulaire. La traduction n’a alors pas de majuscules non plus.',
  minFrequency:
    'Les tokens vus moins souvent à l’entraînement deviennent <unk>. Un mot vu une fois apprend peu au réseau, et le token inconnu doit lui aussi se rencontrer pour s’apprendre.',
  heapsLaw:
    'Combien de tokens différents ont été rencontrés après n lus : les nouveaux se raréfient sans jamais cesser (loi de Heaps). Tout texte nouveau a donc un mot inconnu.',
  cleaning:
    'Des règles qui écartent les paires qui ne sont guère des traductions, avant qu’on en apprenne rien. Chaque règle dit combien elle en a écarté et en montre.',
  emptySide: 'Écarte les paires dont un côté ne dit rien. On n’en apprendrait que le silence.',
  markup:
    'Écarte les paires ayant une balise HTML d’un côté ou de l’autre. Elles viennent de pages web, et les balises entreraient dans le vocabulaire comme des mots.',
  webAddress: 'Écarte les paires dont un côté n’est qu’une adresse web. Une adresse ne se traduit pas.',
  letterShare:
    'Écarte les paires dont un côté est surtout fait de chiffres et de signes, d’après la part des lettres parmi ses caractères. Tableaux et listes de nombres partent, les phrases restent.',
  wordLength:
    'Écarte les paires ayant un mot plus long que la limite : ce n’est guère un mot, mais un code ou une ligne abîmée. Les écritures sans espaces en sont exemptes.',
  characterLimit:
    'Écarte les paires ayant d’un côté plus de caractères que la limite, quels que soient les tokens. Ce qui est si long est le plus souvent un paragraphe.',
  sentenceLength:
    'Combien de tokens compte une phrase ; les paires plus longues que la limite sont écartées. Temps et mémoire croissent avec la plus longue phrase d’un lot : une seule peut en ralentir beaucoup.',
  lengthRatio:
    'Écarte les paires dont un côté a tant de mots de plus que l’autre qu’il n’en est guère la traduction. On ajoute un aux deux, pour ne pas juger trop sévèrement les phrases courtes.',
  identicalSides:
    'Écarte les paires de trois mots ou plus qui se lisent pareil dans les deux langues. Elles n’ont pas été traduites et apprennent au réseau à copier.',
  duplicates:
    'Écarte les paires déjà rencontrées. Les paires répétées pèsent double à l’entraînement et se retrouveraient aussi dans le test.',
  surplus:
    'Garde un échantillon aléatoire quand un fichier a plus de paires qu’un navigateur n’en peut tenir. La même graine tire le même échantillon.',
  training:
    'Le réseau devine le token suivant, voit le bon, et chaque poids bouge un peu pour que la prédiction eût été meilleure. Répété des milliers de fois, c’est là tout le secret.',
  loss: 'La surprise moyenne du réseau devant les bons tokens : 0 est la certitude, le logarithme de la taille du vocabulaire est le hasard. L’entraînement rend ce nombre petit.',
  crossEntropy:
    'Le prix de croire p quand q est vrai. Quand q met tout sur le bon mot, c’est moins le logarithme de la probabilité qu’on lui a donnée.',
  nats: 'L’unité de la perte en logarithmes naturels. Une perte plus basse de 0,69 nat signifie que le bon token a reçu deux fois plus de probabilité.',
  blindGuessing:
    'La perte quand tous les tokens du vocabulaire reçoivent la même probabilité. Un réseau non entraîné en est à peu près là ; tout ce qui est plus bas a été appris.',
  step: 'Un lot lu, un gradient calculé, tous les poids déplacés une fois. Le réglage dit après combien de pas l’entraînement s’arrête de lui-même.',
  epoch:
    'Un passage par toutes les paires d’entraînement, dans un ordre chaque fois nouveau. On peut compter l’entraînement en époques ou en pas.',
  batch:
    'De combien de paires chaque pas apprend à la fois. Un grand lot donne un gradient plus stable et emploie mieux le matériel ; un petit tire plus de pas des mêmes paires.',
  gradient:
    'Pour chaque poids, de combien la perte monterait si ce poids montait un peu. Déplacer chaque poids en sens contraire fait baisser la perte.',
  backpropagation:
    'La façon de calculer le gradient : de la perte vers l’arrière à travers chaque opération, par la règle de la chaîne, de mot en mot jusqu’au premier. Cela coûte environ le double de l’aller.',
  gradientNorm:
    'La longueur du gradient de tous les poids ensemble, avant écrêtage. Un pic soudain est un lot qui aurait jeté les poids au loin.',
  clipping:
    'Un gradient plus long que la limite y est ramené en gardant sa direction. Ainsi aucun lot singulier ne défait ce que beaucoup ont appris.',
  validation:
    'Tous les tant de pas, on mesure la perte sur des paires que l’entraînement ne voit jamais. Tant qu’elle baisse, le réseau apprend ce qui vaut aussi pour des phrases nouvelles.',
  validationBleu:
    'Chaque validation traduit aussi librement quelques paires mises de côté et les note. Elle montre ce que la perte ne dit pas : comment le réseau se débrouille avec ses propres mots.',
  overfitting:
    'La perte d’entraînement continue de baisser tandis que celle de validation monte : le réseau retient ses phrases au lieu de ce qu’elles ont en commun. Plus de paires, du dropout ou un arrêt plus tôt y remédient.',
  earlyStopping:
    'L’entraînement s’arrête après tant de validations de suite sans nouveau minimum de la perte ; ce nombre est sa patience. 0 n’arrête jamais avant la fin.',
  keepBest:
    'À la fin, le réseau revient aux poids qui avaient la plus basse perte de validation. Ce qui a été appris par cœur depuis est abandonné.',
  tokenAccuracy:
    'La part des tokens cibles que le réseau aurait devinés, chacun après les bons mots précédents. Elle paraît meilleure que la traduction libre, où une faute en entraîne une autre.',
  teacherForcing:
    'À l’entraînement, le décodeur lit le bon mot précédent et non celui qu’il a deviné. Les deux réglages disent à quelle fréquence, au premier pas et au dernier.',
  scheduledSampling:
    'Un teacher forcing retiré peu à peu : de plus en plus souvent, le décodeur doit continuer à partir de sa propre prédiction. Il apprend ainsi à se remettre de ses erreurs.',
  exposureBias:
    'À l’entraînement, les mots précédents sont toujours justes ; en traduction, ce sont ceux du réseau. Il ne s’est jamais exercé à continuer après une erreur.',
  dropout:
    'À l’entraînement, chaque nombre d’une couche est omis avec probabilité p et les autres sont agrandis pour compenser. Aucune unité ne peut compter sur une seule autre : le réseau apprend plus solidement.',
  dropoutKind:
    'Si chaque position d’une phrase omet ses propres nombres, ou si toute la phrase omet les mêmes (variationnel). La seconde façon trouble moins la mémoire d’une cellule.',
  labelSmoothing:
    'On retire au bon mot un peu de certitude pour la répartir sur tous les mots. Le réseau n’a jamais à être tout à fait sûr et traduit un peu mieux, bien que sa perte paraisse pire.',
  seed: 'Le nombre dont part tout hasard. Avec la même graine et les mêmes réglages, les premiers poids, l’ordre des phrases et chaque tirage sont de nouveau les mêmes.',
  firstWeights:
    'Les poids aléatoires d’avant l’entraînement, désignés par une empreinte (SHA-256). Deux réseaux de même empreinte ont commencé pareils.',
  run: 'Un entraînement depuis ses premiers poids, avec ses réglages, sa courbe et ses scores. Les essais se comparent côte à côte, pour voir ce qu’a fait un seul changement.',
  checkpoint:
    'Tout ce qui fait un essai à un pas donné, enregistré : poids, optimiseur, ordre des phrases. L’entraînement en repart comme s’il ne s’était jamais arrêté.',
  speed:
    'Combien de pas, et combien de tokens cibles, sont appris par seconde. Les tokens sont la mesure la plus juste : un pas à plus grand lot est plus lent et apprend davantage.',
  curve:
    'Une mesure de l’entraînement, pas à pas, pour les lots d’entraînement et pour les paires mises de côté. La ligne lissée est une moyenne mobile tracée par-dessus les valeurs, qui restent telles quelles.',
  optimizer:
    'La règle qui change les gradients en un déplacement des poids. Toutes partent de la descente de gradient et diffèrent par ce qu’elles retiennent des gradients passés.',
  sgd: 'La descente de gradient stochastique suit le gradient de chaque lot ; l’inertie μ y ajoute une part du pas précédent. Comme une boule lourde, elle file là où la pente est constante et oscille moins ailleurs.',
  adam: 'Garde pour chaque poids une moyenne mobile du gradient (β₁) et de son carré (β₂), et avance selon leur rapport. Chaque poids va ainsi à son allure, quelle que soit la taille de ses gradients.',
  adamw:
    'Adam dont la décroissance réduit les poids eux-mêmes, sans passer par les moyennes mobiles. Sans décroissance, c’est Adam.',
  rmsprop:
    'Divise chaque gradient par la racine de sa moyenne quadratique mobile ; ρ dit quelle part de la moyenne est gardée. Les poids aux gradients rares et petits bougent autant que les autres.',
  epsilon:
    'Un très petit nombre ajouté là où l’on divise un gradient, pour ne jamais diviser par 0. Il est sous la racine dans Keras, en dehors dans PyTorch.',
  learningRate:
    'De combien chaque pas déplace les poids. Trop haut, la perte saute ou diverge ; trop bas, elle se traîne : de tous les réglages, celui qu’il vaut le plus la peine d’essayer.',
  schedule:
    'Comment le taux d’apprentissage évolue : de grands pas pour approcher, de petits pour se poser. Il peut rester constant, descendre selon un cosinus ou une racine, ou attendre un plateau.',
  cosine:
    'Le taux descend selon un demi-cosinus, lentement aux deux bouts, jusqu’à son centième au dernier pas K. On n’a pas à le surveiller et il finit bien le plus souvent.',
  warmup:
    'Pendant les w premiers pas, le taux monte de presque rien à sa valeur. Les moyennes mobiles d’Adam se remplissent ainsi avant qu’on ne fasse de grands pas d’après elles.',
  plateau:
    'Quand tant de validations de suite (la patience) n’apportent aucun nouveau minimum, le taux est multiplié par le facteur. De plus petits pas trouvent souvent à descendre encore.',
  weightDecay:
    'Chaque pas tire un peu chaque poids vers 0 : seul ce qui sert encore et encore reste grand. AdamW réduit les poids eux-mêmes ; les autres ajoutent la traction au gradient.',
  decoding:
    'Comment les mots sont choisis d’après les probabilités du réseau. Il y a bien trop de phrases pour les comparer toutes : toute méthode est une recherche.',
  greedy:
    'Prend chaque fois le mot le plus probable sans revenir en arrière. C’est rapide et souvent bon, mais un mauvais premier mot ne se rattrape pas.',
  beam: 'Suit à la fois les k débuts les plus probables et garde les meilleures fins ; k est la largeur du faisceau, 1 revient au glouton. Un faisceau très large trouve des phrases plus probables, pas toujours meilleures : souvent trop courtes.',
  nBest:
    'Combien de traductions trouvées sont affichées, la meilleure d’abord. La seconde en dit souvent plus sur le réseau que la première.',
  logProbability:
    'Le logarithme de la probabilité d’une traduction : la somme sur ses mots, chacun au plus 0. Moitié moins probable, c’est 0,69 de moins, et chaque mot de plus coûte.',
  score:
    'Ce qui classe les traductions trouvées : la log-probabilité, divisée par la pénalité de longueur, plus la pénalité de couverture. Sans pénalité, c’est la log-probabilité elle-même.',
  lengthPenalty:
    'Chaque mot de plus abaisse la probabilité d’une phrase, et le faisceau préférerait les courtes ; diviser par lp en rend une part. α dit combien, 0 rien.',
  coveragePenalty:
    'Une traduction qui a à peine regardé certains mots source perd des points, car elle les a sans doute oubliés. β dit combien ; 0 la désactive.',
  sampling:
    'Tire chaque mot selon sa probabilité au lieu de prendre le plus probable. On voit ce que le réseau aurait pu dire d’autre, et s’il est sûr de lui.',
  temperature:
    'Ce par quoi on divise les logits avant le softmax. Sous 1, le tirage s’en tient aux mots probables ; au-dessus, il s’enhardit ; près de 0, il est glouton.',
  topK: 'Ne tire que parmi les k mots les plus probables, pour qu’aucun des très nombreux improbables ne sorte. 0 désactive.',
  topP: 'Tire parmi le plus petit nombre de mots qui ont ensemble la probabilité p, le noyau. Là où le réseau est sûr ils sont peu, là où il hésite beaucoup.',
  lengthLimit:
    'Là où l’on coupe une traduction qui ne s’arrête pas d’elle-même : tant de tokens par token source, plus une constante. Un réseau non entraîné va souvent jusque-là.',
  replaceUnknown:
    'Là où le réseau dit <unk>, on copie le mot source qu’il regarde le plus. C’est juste pour les noms et les nombres, et demande l’attention.',
  prefix:
    'Des mots par lesquels toute traduction doit commencer ; le réseau continue à partir de là. On peut ainsi demander ce qu’il aurait dit après un autre mot.',
  test: 'Le réseau traduit seul des paires jamais vues, et chaque traduction est comparée à la bonne. Des scores sur des phrases produites par règles ne disent rien du texte réel.',
  bleu: 'La moyenne géométrique des suites de un à quatre mots communes avec la référence, réduite si la traduction est trop courte ; de 0 à 100. Il compare des systèmes sur les mêmes phrases et n’en juge aucune seule.',
  tokenisedBleu:
    'Le même score sur des mots découpés selon les conventions de Moses, comme dans les articles anciens. Sa valeur diffère de celle de BLEU : on ne doit pas les comparer.',
  chrf: 'Les suites d’au plus six lettres communes avec la référence, celles qui manquent pesant plus que celles en trop ; de 0 à 100. Il pardonne une mauvaise terminaison, que BLEU compte comme un mot faux.',
  exactMatch:
    'La part des phrases traduites mot pour mot comme attendu. C’est le score le plus strict, juste seulement quand il n’y a qu’une bonne réponse.',
  perplexity:
    'Entre combien de mots également probables le réseau hésite, pour ainsi dire : e à la puissance de la perte. 1 est la certitude, la taille du vocabulaire le hasard.',
  aer: 'À quel point les liens trouvés par l’attention (A : le plus grand poids de chaque mot) manquent les liens de référence, sûrs (S) et possibles (P). 0 est parfait, 1 tout faux.',
  bleuByLength:
    'Le score à part pour les phrases courtes et les longues. Sans attention il chute quand les phrases s’allongent ; avec elle il tient, et c’est pour cela qu’elle a été inventée.',
  signature:
    'Comment un score a été calculé, en une ligne : références, casse, tokens, lissage, version. Des scores de signatures différentes ne se comparent pas.',
  backend:
    'Ce qui calcule les nombres : le processeur graphique par WebGPU ou WebGL, ou le processeur principal par WebAssembly ou JavaScript. Les résultats concordent ; la vitesse diffère.',
  webgpu:
    'L’accès le plus récent du navigateur au processeur graphique, fait pour calculer autant que pour dessiner. Les grands réseaux s’y entraînent le plus vite.',
  webgl:
    'L’accès plus ancien au processeur graphique : il dessine des images et, ici, des nombres en guise de pixels. Presque tous les navigateurs l’ont.',
  wasm: 'Du code compilé sur le processeur principal, presque à la vitesse d’un programme à part. Pour les petits réseaux, il bat souvent le processeur graphique.',
  execution:
    'Quelles parties critiques du réseau sont calculées par des programmes écrits pour ce matériel. Chacun a été vérifié contre de simples boucles.',
  ownFiles:
    'Des phrases, projets et réseaux de votre disque, reconnus à leur contenu. Ils sont lus et gardés dans ce navigateur et ne quittent jamais l’appareil.',
};
