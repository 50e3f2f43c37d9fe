/** What a person should know about a corpus that was read. */
export const frenchCorpusNotices: Readonly<Record<string, string>> = {
  'Fewer than 1,000 pairs: the network will learn them by heart and translate little else; add more.':
    'Moins de 1 000 paires : le réseau les apprendra par cœur et ne traduira guère autre chose ; ajoutez-en.',
  'Under 6 tokens a sentence on average: attention will rest on the full stop and on </s>; add longer sentences to see it move.':
    'Moins de 6 tokens par phrase en moyenne : l’attention se posera sur le point final et sur </s> ; ajoutez des phrases plus longues pour la voir bouger.',
  'All {0} pairs are identical: put a pair of its own on each line.':
    'Les {0:number} paires sont toutes identiques : mettez une paire différente sur chaque ligne.',
  'The {0} side is the same in every pair: choose the column that holds the sentences.':
    'Le côté {0:told} est le même dans toutes les paires : choisissez la colonne qui contient les phrases.',
  '{0} of {1} pairs read the same on both sides: choose the column with the translations.':
    '{0:number} paires sur {1:number} se lisent pareil des deux côtés : choisissez la colonne des traductions.',
  '{0} of {1} pairs hold broken letters such as “Ã©”: try another encoding.':
    '{0:number} paires sur {1:number} contiennent des lettres abîmées comme « Ã© » : essayez un autre encodage.',
  'tab-separated text': 'texte tabulé',
  'tab-separated text with Tatoeba’s ids': 'texte tabulé avec les numéros de Tatoeba',
  'JSON Lines': 'JSON Lines',
  'two files, line by line': 'deux fichiers, ligne à ligne',
  'UTF-16 LE': 'UTF-16 LE',
  'UTF-16 BE': 'UTF-16 BE',
  '{0} in {1}': '{0:known} dans un {1}',
  'keys {0} and {1}': 'clés {0} et {1}',
  'columns {0} and {1}': 'colonnes {0} et {1}',
  'Both sides are in {0}: choose the column with the translations, or set the languages.':
    'Les deux côtés sont en {0:language} : choisissez la colonne des traductions, ou indiquez les langues.',
  'The sides look swapped, the source reads {0} and the target {1}: swap them.':
    'Les côtés semblent inversés, la source est en {0:language} et la cible en {1:language} : échangez-les.',
  'The sides may be swapped, the source reads French and the target English: swap them if so.':
    'Les côtés sont peut-être inversés, la source est en français et la cible en anglais : échangez-les si c’est le cas.',
  '{0} % of the pairs stand the other way round, {1} before {2}: turn those round in the file, or the network learns a mixture.':
    '{0:number} % des paires sont dans l’autre sens, {1:language} avant {2:language} : retournez-les dans le fichier, sinon le réseau apprend un mélange.',
  'The language of the {0} cannot be told: set it, so that words are cut by its rules.':
    'La langue de la {0:told} ne se reconnaît pas : indiquez-la, pour que les mots soient coupés selon ses règles.',
  '{0} puts no spaces between words, so each character counts as one: choose subwords for longer pieces.':
    'Le {0:language} ne met pas d’espaces entre les mots, chaque caractère compte donc pour un : choisissez des sous-mots pour des morceaux plus longs.',
  '1 pair was read': '1 paire lue',
  '{0} pairs were read': '{0:number} paires lues',
  'Need at least {0} pairs.': 'Il faut au moins {0:number} paires.',
  '{0}; add more.': '{0:told} ; ajoutez-en.',
  '{0} has {1} lines, {2} {3}: read as far as the shorter goes.':
    '{0} a {1:number} lignes, {2} {3:number} : lu jusqu’à la fin du plus court.',
  'Left out: {0}.': 'Laissés de côté : {0}.',
  'Of {0} pairs {1} were drawn at random (seed {2}), of which at most {3} are kept: raise “Most pairs” to read more.':
    'Sur {0:number} paires, {1:number} ont été tirées au hasard (graine {2:number}), dont {3:number} au plus sont gardées : augmentez « Nombre maximal de paires » pour en lire davantage.',
  source: 'source',
  target: 'cible',
  'an unknown language': 'langue inconnue',
  '{0} and {1} kept; most were dropped for: {2}.':
    '{0:told}, {1:number} gardées ; la plupart ont été écartées par la règle « {2:told} ».',
  'The {0} is set to {1} and reads {2}: set it to that, or choose another column.':
    'La {0:told} est réglée sur « {1:language} » et semble être en {2:language} : réglez-la ainsi, ou choisissez une autre colonne.',
  'The {0} is called {1} and reads {2}: choose another column, or set its language.':
    'La {0:told} porte le nom « {1:language} » et semble être en {2:language} : choisissez une autre colonne, ou indiquez sa langue.',
};
