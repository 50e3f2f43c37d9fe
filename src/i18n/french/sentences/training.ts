/** How the network is trained: optimiser, schedule, length. */
export const frenchTraining: Readonly<Record<string, string>> = {
  Optimiser: 'Optimiseur',
  'How the gradients of a batch become a change of the weights.':
    'Comment les gradients d’un lot deviennent un changement des poids.',
  Adam: 'Adam',
  'Keeps a running mean of each gradient and of its square, and steps by their ratio (Kingma and Ba 2014).':
    'Tient une moyenne mobile de chaque gradient et de son carré, et avance selon leur rapport (Kingma et Ba 2014).',
  AdamW: 'AdamW',
  'Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019). Without decay it is Adam.':
    'Adam avec une décroissance des poids séparée du gradient (Loshchilov et Hutter 2019). Sans décroissance, c’est Adam.',
  RMSprop: 'RMSprop',
  'Divides each gradient by the root of its running mean square (Tieleman and Hinton 2012).':
    'Divise chaque gradient par la racine de sa moyenne quadratique mobile (Tieleman et Hinton 2012).',
  'SGD with momentum': 'SGD avec inertie',
  'Follows the gradients themselves, with the speed of earlier steps (Sutskever et al. 2013).':
    'Suit les gradients eux-mêmes, avec l’élan des pas précédents (Sutskever et al. 2013).',
  'Learning rate': 'Taux d’apprentissage',
  'How far each step moves the weights. Too high diverges, too low crawls.':
    'De combien chaque pas déplace les poids. Trop haut, il diverge ; trop bas, il se traîne.',
  'Beta 1': 'Bêta 1',
  'How much of the running mean of the gradients is kept at each step.':
    'Quelle part de la moyenne mobile des gradients est gardée à chaque pas.',
  'Beta 2': 'Bêta 2',
  'How much of the running mean of their squares is kept at each step.':
    'Quelle part de la moyenne mobile de leurs carrés est gardée à chaque pas.',
  'Decay of the mean square': 'Décroissance de la moyenne quadratique',
  'How much of the running mean of squared gradients is kept: .9 in Keras, .99 in PyTorch.':
    'Quelle part de la moyenne mobile des carrés des gradients est gardée : 0,9 dans Keras, 0,99 dans PyTorch.',
  Momentum: 'Inertie',
  'How much of the former step goes into the next one; 0 follows each gradient afresh.':
    'Quelle part du pas précédent passe dans le suivant ; 0 suit chaque gradient à neuf.',
  Epsilon: 'Epsilon',
  'Added to what a gradient is divided by, so that none is divided by 0.':
    'Ajouté à ce par quoi un gradient est divisé, pour qu’aucun ne le soit par 0.',
  'Epsilon stands': 'Place d’epsilon',
  'Whether epsilon is added to the mean square or to its root.':
    'Si epsilon s’ajoute à la moyenne quadratique ou à sa racine.',
  'Inside the root': 'Sous la racine',
  'g / √(v + ε), as Keras has it.': 'g / √(v + ε), comme dans Keras.',
  'Outside the root': 'Hors de la racine',
  'g / (√v + ε), as PyTorch has it.': 'g / (√v + ε), comme dans PyTorch.',
  'Weight decay': 'Décroissance des poids',
  'Pulls every weight towards 0. AdamW shrinks the weights themselves; the others add the pull to the gradient.':
    'Tire chaque poids vers 0. AdamW réduit les poids eux-mêmes ; les autres ajoutent cette traction au gradient.',
  'Gradient clipping': 'Écrêtage du gradient',
  'Gradients longer than this are shortened to it, so that one odd batch cannot throw the weights far; 0 never does.':
    'Les gradients plus longs que cela y sont ramenés, pour qu’un lot atypique ne puisse pas projeter les poids au loin ; 0 ne le fait jamais.',
  Schedule: 'Planification',
  'Whether the learning rate stays as it is or shrinks towards the last step.':
    'Si le taux d’apprentissage reste tel quel ou diminue vers le dernier pas.',
  Cosine: 'Cosinus',
  'Large steps at first, ever smaller ones towards the end (Loshchilov and Hutter 2016).':
    'De grands pas au début, de plus en plus petits vers la fin (Loshchilov et Hutter 2016).',
  Constant: 'Constant',
  'The same learning rate at every step.': 'Le même taux d’apprentissage à chaque pas.',
  'Warm-up, inverse root': 'Échauffement, inverse de la racine',
  'Rises to the set rate, then falls with the root of the steps (Vaswani et al. 2017, section 5.3).':
    'Monte jusqu’au taux réglé, puis descend avec la racine du nombre de pas (Vaswani et al. 2017, section 5.3).',
  'On a plateau': 'Sur un plateau',
  'Shrinks whenever sentences held out have not got better for a while.':
    'Diminue dès que les phrases mises de côté ne s’améliorent plus depuis un moment.',
  'Warm-up steps': 'Pas d’échauffement',
  'Over how many steps the learning rate rises from almost nothing to what is set.':
    'En combien de pas le taux d’apprentissage monte de presque rien à la valeur réglée.',
  'Plateau factor': 'Facteur de plateau',
  'What the learning rate is multiplied by on a plateau.':
    'Par quoi le taux d’apprentissage est multiplié sur un plateau.',
  'Plateau patience': 'Patience de plateau',
  'After how many validations in a row without a new lowest loss the learning rate shrinks.':
    'Après combien de validations de suite sans nouveau minimum de perte le taux d’apprentissage diminue.',
  'Batch size': 'Taille de lot',
  'How many sentence pairs each step learns from.': 'De combien de paires de phrases chaque pas apprend.',
  Steps: 'Pas',
  'After how many steps training stops by itself.':
    'Après combien de pas l’entraînement s’arrête de lui-même.',
  Epochs: 'Époques',
  'How often training goes through all sentence pairs before it stops; 0 counts steps instead.':
    'Combien de fois l’entraînement parcourt toutes les paires avant de s’arrêter ; 0 compte en pas.',
  Seed: 'Graine',
  'Where all chance starts: the same seed gives the same first weights and the same order of sentences.':
    'D’où part tout le hasard : la même graine donne les mêmes premiers poids et le même ordre des phrases.',
  'learningRate times weightDecay is {0}; it must be below 1, or every step turns the weights round.':
    'learningRate fois weightDecay vaut {0:number} ; ce doit être moins de 1, sinon chaque pas retourne les poids.',
};
