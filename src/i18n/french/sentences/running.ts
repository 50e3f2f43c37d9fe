/** What happens to a training, a translation, a test. */
export const frenchRunning: Readonly<Record<string, string>> = {
  'Change the setting and try again.': 'Changez le réglage et réessayez.',
  'Loading was cancelled.': 'Le chargement a été annulé.',
  'The former corpus is still there.': 'Le corpus précédent est toujours là.',
  'pairs is {0}; it must be a whole number above 0.':
    'pairs vaut {0} ; ce doit être un nombre entier au-dessus de 0.',
  'This network has no attention that could be set by hand.':
    'Ce réseau n’a pas d’attention que l’on puisse régler à la main.',
  'Choose a network with attention.': 'Choisissez un réseau avec attention.',
  'Row {0} of the attention was set by hand for {1} source tokens, and the sentence has {2}.':
    'La ligne {0:number} de l’attention a été réglée à la main pour {1:number} tokens source, et la phrase en a {2:number}.',
  'Set it again for this sentence.': 'Réglez-la à nouveau pour cette phrase.',
  'Row {0} of the attention was set by hand to what are no weights.':
    'La ligne {0:number} de l’attention a été réglée à la main sur des valeurs qui ne sont pas des poids.',
  'Give each source token a number from 0 to 1, and at least one of them more than 0.':
    'Donnez à chaque token source un nombre de 0 à 1, dont au moins un supérieur à 0.',
  'There are no pairs to evaluate on.': 'Il n’y a pas de paires pour l’évaluation.',
  'Choose a corpus with held-out pairs.': 'Choisissez un corpus avec des paires mises de côté.',
  'The evaluation was cancelled.': 'L’évaluation a été annulée.',
  'Start it again when you like.': 'Relancez-la quand vous voulez.',
  'The search was called off.': 'La recherche a été interrompue.',
  'Search again.': 'Relancez la recherche.',
  'A new {0} needs a new network.': 'Changer {0} demande un nouveau réseau.',
  'Another sentence or setting came first.': 'Une autre phrase ou un autre réglage est passé devant.',
  'Its answer follows.': 'Sa réponse suit.',
  'This number belongs to a trace that is gone.': 'Ce nombre appartient à un calcul qui n’existe plus.',
  'Trace the translation again.': 'Recalculez la traduction.',
  'This network has no corpus to train on.': 'Ce réseau n’a pas de corpus pour s’entraîner.',
  'Load a corpus and build a network.': 'Chargez un corpus et construisez un réseau.',
  'Training ended before its weights could be read.':
    'L’entraînement a fini avant que ses poids aient pu être lus.',
  'Try again.': 'Réessayez.',
  'This network has not been trained here: there is nothing to go back to.':
    'Ce réseau n’a pas été entraîné ici : il n’y a rien à quoi revenir.',
  'Reset it.': 'Réinitialisez-le.',
  'There is no corpus yet.': 'Il n’y a pas encore de corpus.',
  'Load one first.': 'Chargez-en un d’abord.',
  'There is no network yet.': 'Il n’y a pas encore de réseau.',
  'Build one first.': 'Construisez-en un d’abord.',
  'Training diverged at step {0}: {1}.': 'L’entraînement a divergé au pas {0:number} : {1:told}.',
  'Likely cause: {0}. Try {1}.': 'Cause probable : {0:told}. Essayez {1:told}.',
  'the weights of {0} are not usable any more': 'les poids de {0} ne sont plus utilisables',
  'the loss is {0}': 'la perte vaut {0:number}',
  'the gradient is {0}': 'le gradient vaut {0:number}',
  'the loss is {0}, more than {1} times its start of {2}':
    'la perte vaut {0:number}, plus de {1:number} fois sa valeur de départ de {2:number}',
  'a learning rate of {0}, far above what is usual':
    'un taux d’apprentissage de {0:number}, très au-dessus de l’usage',
  'gradients that are not clipped': 'des gradients sans écrêtage',
  '{0}, and {1}': '{0:known}, et {1:known}',
  'a learning rate of {0}, too high for this network':
    'un taux d’apprentissage de {0:number}, trop élevé pour ce réseau',
  'a learning rate of {0}': 'un taux d’apprentissage de {0:number}',
  'gradients clipped at {0}': 'des gradients écrêtés à {0:number}',
  '{0} and {1}': '{0:known} et {1:known}',
  'Training goes on from step {0}.': 'L’entraînement reprend au pas {0:number}.',
  'The comparison was cancelled.': 'La comparaison a été annulée.',
};
