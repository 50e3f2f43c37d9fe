/** What keeps a network from learning by heart, and how training is watched. */
export const frenchRegularisation: Readonly<Record<string, string>> = {
  Dropout: 'Dropout',
  'The share of a layer’s numbers that are left out at random while training, so that none is relied upon.':
    'La part des nombres d’une couche laissés de côté au hasard à l’entraînement, pour ne dépendre d’aucun.',
  'Dropout draws': 'Tirage du dropout',
  'Whether every position of a sentence leaves out numbers of its own, or all leave out the same.':
    'Si chaque position d’une phrase laisse de côté ses propres nombres, ou si toutes laissent les mêmes.',
  'Anew at every position': 'À neuf à chaque position',
  'Each position draws for itself (Srivastava et al. 2014; Zaremba et al. 2014).':
    'Chaque position tire pour elle-même (Srivastava et al. 2014 ; Zaremba et al. 2014).',
  'Once a sentence (variational)': 'Une fois par phrase (variationnel)',
  'All positions of a sentence share one draw (Gal and Ghahramani 2016).':
    'Toutes les positions d’une phrase partagent un tirage (Gal et Ghahramani 2016).',
  'Label smoothing': 'Lissage des étiquettes',
  'The share of certainty taken from the right word and spread over all words, so that none is ever quite sure (Szegedy et al. 2016).':
    'La part de certitude retirée au bon mot et répartie sur tous, pour que le réseau ne soit jamais tout à fait sûr (Szegedy et al. 2016).',
  'Teacher forcing at first': 'Teacher forcing au début',
  'How often the decoder reads the right former word and not its own guess, as a share from 0 to 1, at the first step.':
    'Combien souvent le décodeur lit le bon mot précédent et non sa propre proposition, en part de 0 à 1, au premier pas.',
  'Teacher forcing at last': 'Teacher forcing à la fin',
  'The same share at the last step; in between it goes in a straight line (Bengio et al. 2015).':
    'La même part au dernier pas ; entre les deux elle suit une droite (Bengio et al. 2015).',
  'Validate every': 'Valider tous les',
  'How many steps pass between two looks at sentences the network does not train on.':
    'Combien de pas séparent deux regards sur des phrases que le réseau n’apprend pas.',
  'Validation pairs': 'Paires de validation',
  'At most how many held-out pairs each look takes.':
    'Combien de paires mises de côté chaque regard prend au plus.',
  'How many held-out pairs, always the same, each look also translates to tell BLEU; 0 never does. Training is not touched by it.':
    'Combien de paires mises de côté, toujours les mêmes, chaque regard traduit aussi pour donner le BLEU ; 0 jamais. L’entraînement n’en est pas affecté.',
  none: 'aucune',
  'Early stopping': 'Arrêt anticipé',
  'After how many validations in a row without a new lowest loss training stops; 0 never stops early.':
    'Après combien de validations de suite sans nouveau minimum de perte l’entraînement s’arrête ; 0 ne s’arrête jamais avant.',
  'Keep the best': 'Garder les meilleurs',
  'When training ends, goes back to the weights that had the lowest validation loss.':
    'À la fin de l’entraînement, revient aux poids qui avaient la perte de validation la plus basse.',
  'Pairs for BLEU': 'Paires pour BLEU',
};
