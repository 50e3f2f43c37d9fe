/** What the network looks like. */
export const frenchModel: Readonly<Record<string, string>> = {
  Attention: 'Attention',
  'How the decoder decides, for each word it writes, which source words to look at.':
    'Comment le décodeur choisit, pour chaque mot qu’il écrit, les mots source à regarder.',
  'Additive (Bahdanau)': 'Additive (Bahdanau)',
  'score = v · tanh(W s + U h), a small network (Bahdanau et al. 2014).':
    'score = v · tanh(W s + U h), un petit réseau (Bahdanau et al. 2014).',
  'Dot product (Luong)': 'Produit scalaire (Luong)',
  'score = s · h: the states themselves must be alike (Luong et al. 2015).':
    'score = s · h : les états eux-mêmes doivent se ressembler (Luong et al. 2015).',
  'Scaled dot product': 'Produit scalaire normalisé',
  'score = s · h / √H: the dot product kept at one size (Vaswani et al. 2017).':
    'score = s · h / √H : le produit scalaire ramené à une même échelle (Vaswani et al. 2017).',
  'General (Luong)': 'Bilinéaire, general (Luong)',
  'score = s · W h: a matrix learns what to compare (Luong et al. 2015).':
    'score = s · W h : une matrice apprend quoi comparer (Luong et al. 2015).',
  'Concat (Luong)': 'Concaténation (Luong)',
  'score = v · tanh(W [s; h]): one layer reads both states (Luong et al. 2015).':
    'score = v · tanh(W [s; h]) : une seule couche lit les deux états (Luong et al. 2015).',
  'Trainable query': 'Requête apprise',
  'score = e · h, with a learnt vector e for each position of the translation: it knows where it is, not what it says.':
    'score = e · h, avec un vecteur appris e pour chaque position de la traduction : il sait où il est, pas ce qu’il dit.',
  'None (fixed vector)': 'Aucune (vecteur fixe)',
  'The final encoder state alone carries the sentence (Sutskever et al. 2014): the bottleneck.':
    'Le dernier état de l’encodeur porte seul toute la phrase (Sutskever et al. 2014) : le goulot d’étranglement.',
  'Attention stands': 'Place de l’attention',
  'Whether the decoder looks at the source before it updates its state, or afterwards.':
    'Si le décodeur regarde la source avant de mettre à jour son état, ou après.',
  'Before the cell (Bahdanau)': 'Avant la cellule (Bahdanau)',
  'The former state asks, and what it finds enters the new state (Bahdanau et al. 2014).':
    'L’état précédent interroge, et ce qu’il trouve entre dans le nouvel état (Bahdanau et al. 2014).',
  'After the cell (Luong)': 'Après la cellule (Luong)',
  'The new state asks, and what it finds joins it on the way out (Luong et al. 2015): faster.':
    'Le nouvel état interroge, et ce qu’il trouve le rejoint à la sortie (Luong et al. 2015) : plus rapide.',
  'Input feeding': 'Input feeding',
  'The decoder reads its last attentional state beside each word (Luong et al. 2015, 3.3).':
    'Le décodeur relit son dernier état attentionnel à côté de chaque mot (Luong et al. 2015, 3.3).',
  Coverage: 'Couverture',
  'The score sees how much each source word has been looked at (Tu et al. 2016; See et al. 2017).':
    'Le score voit combien chaque mot source a déjà été regardé (Tu et al. 2016 ; See et al. 2017).',
  Cell: 'Cellule',
  'The unit that reads one token after the other and remembers.':
    'L’unité qui lit un token après l’autre et se souvient.',
  LSTM: 'LSTM',
  'A memory cell with input, forget and output gates (Hochreiter and Schmidhuber 1997; Gers et al. 2000).':
    'Une cellule à mémoire avec portes d’entrée, d’oubli et de sortie (Hochreiter et Schmidhuber 1997 ; Gers et al. 2000).',
  GRU: 'GRU',
  'Two gates and no separate memory (Cho et al. 2014): fewer weights, often as good.':
    'Deux portes et pas de mémoire à part (Cho et al. 2014) : moins de poids, souvent aussi bon.',
  'Plain RNN': 'RNN simple',
  'h = tanh(W e + U h + b) (Elman 1990): forgets quickly, which is the lesson.':
    'h = tanh(W e + U h + b) (Elman 1990) : oublie vite, et c’est la leçon.',
  Layers: 'Couches',
  'How many recurrent layers stand on top of each other, in the encoder and in the decoder.':
    'Combien de couches récurrentes sont empilées, dans l’encodeur comme dans le décodeur.',
  'Residual layers': 'Couches résiduelles',
  'Each layer above the first adds its input to its output (Wu et al. 2016).':
    'Chaque couche au-dessus de la première ajoute son entrée à sa sortie (Wu et al. 2016).',
  'Bidirectional encoder': 'Encodeur bidirectionnel',
  'Reads the source both ways, half the units each, so that every state knows both sides of its word.':
    'Lit la source dans les deux sens, avec la moitié des unités pour chacun, pour que chaque état connaisse les deux côtés de son mot.',
  'Reversed source': 'Source inversée',
  'The encoder reads from the end, so that first words stand close (Sutskever et al. 2014).':
    'L’encodeur lit à partir de la fin, pour que les premiers mots soient proches (Sutskever et al. 2014).',
  Bridge: 'Pont',
  "How the encoder's last state becomes the decoder's first.":
    'Comment le dernier état de l’encodeur devient le premier du décodeur.',
  Dense: 'Dense',
  'Through a learnt layer with tanh (Bahdanau et al. 2014, A.2.2).':
    'Par une couche apprise avec tanh (Bahdanau et al. 2014, A.2.2).',
  Copy: 'Copie',
  'As it is (Sutskever et al. 2014).': 'Tel quel (Sutskever et al. 2014).',
  Zero: 'Zéro',
  'The decoder starts from nothing: attention is all it has.':
    'Le décodeur part de rien : il n’a que l’attention.',
  'Tokens enter as': 'Entrée des tokens',
  'What the first layer reads of a token.': 'Ce que la première couche lit d’un token.',
  Embedding: 'Plongement',
  'A learnt vector for each token.': 'Un vecteur appris pour chaque token.',
  'One-hot': 'One-hot',
  'A 1 at its place among zeros: for small vocabularies, such as characters.':
    'Un 1 à sa place parmi des zéros : pour les petits vocabulaires, comme les caractères.',
  'Tied output': 'Sortie liée',
  'The output layer shares the target embeddings (Press and Wolf 2017): fewer weights.':
    'La couche de sortie partage les plongements de la cible (Press et Wolf 2017) : moins de poids.',
  'Dense weights start': 'Poids initiaux denses',
  'How widely the first weights of dense layers and attention are drawn.':
    'Avec quelle étendue sont tirés les premiers poids des couches denses et de l’attention.',
  'By inputs and outputs': 'Selon entrées et sorties',
  'Within √(6 / (inputs + outputs)) (Glorot and Bengio 2010), as in Keras.':
    'Dans √(6 / (entrées + sorties)) (Glorot et Bengio 2010), comme dans Keras.',
  'By inputs': 'Selon les entrées',
  'Within 1 / √inputs, as in PyTorch: a large output layer starts wider.':
    'Dans 1 / √entrées, comme dans PyTorch : une grande couche de sortie part de plus loin.',
  'Embedding size': 'Taille du plongement',
  'How many numbers stand for a word before the network reads it.':
    'Combien de nombres représentent un mot avant que le réseau ne le lise.',
  'Hidden size': 'Taille cachée',
  'How many numbers each state holds. Larger remembers more and trains slower.':
    'Combien de nombres contient chaque état. Plus grand, il retient davantage et s’entraîne plus lentement.',
  'hiddenSize is {0}; a bidirectional encoder halves it, so it must be even.':
    'hiddenSize vaut {0:number} ; un encodeur bidirectionnel le divise en deux, il doit donc être pair.',
  "A tied output layer needs embeddings as wide as the decoder's state; they are {0} and {1}.":
    'Une sortie liée demande des plongements aussi larges que l’état du décodeur ; ils sont de {0:number} et {1:number}.',
  'source length': 'longueur source',
  'target length': 'longueur cible',
  '{0} bridge': 'Pont ({0:known})',
  'Dense, softmax, tied': 'Dense, softmax, liée',
  'Dense, softmax': 'Dense, softmax',
  'Dense, tanh': 'Dense, tanh',
  'Additive attention': 'Attention additive',
  'Dot attention': 'Attention par produit scalaire',
  'Scaled dot attention': 'Attention par produit scalaire normalisé',
  'General attention': 'Attention bilinéaire (general)',
  'Concat attention': 'Attention par concaténation',
  batch: 'lot',
};
