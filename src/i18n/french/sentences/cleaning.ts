/** The rules by which pairs are left out. */
export const frenchCleaning: Readonly<Record<string, string>> = {
  'Empty side': 'Côté vide',
  'Leaves out pairs that say nothing on one side.': 'Écarte les paires dont un côté ne dit rien.',
  'HTML tags': 'Balises HTML',
  'Leaves out pairs with an HTML tag on either side.':
    'Écarte les paires qui contiennent une balise HTML, d’un côté ou de l’autre.',
  'Bare web address': 'Adresse web seule',
  'Leaves out pairs of which one side is nothing but a web address.':
    'Écarte les paires dont un côté n’est rien d’autre qu’une adresse web.',
  'Few letters': 'Peu de lettres',
  'Leaves out pairs of which one side is mostly digits and signs.':
    'Écarte les paires dont un côté se compose surtout de chiffres et de signes.',
  'Smallest share of letters': 'Part minimale de lettres',
  'How much of each side must be letters, as a share of its characters without the spaces.':
    'La part que les lettres doivent occuper de chaque côté, parmi les caractères hors espaces.',
  'Overlong word': 'Mot trop long',
  'Leaves out pairs with a word that is hardly one. Scripts without spaces are exempt.':
    'Écarte les paires contenant un mot qui n’en est sans doute pas un. Les écritures sans espaces sont exemptées.',
  'Longest word': 'Mot le plus long',
  'How many characters a word may have.': 'Combien de caractères un mot peut compter.',
  'Many characters': 'Trop de caractères',
  'Leaves out pairs with very much text on either side, whatever its tokens are.':
    'Écarte les paires très longues d’un côté ou de l’autre, quels que soient les tokens.',
  'Most characters': 'Nombre maximal de caractères',
  'How many characters either side may have, spaces included.':
    'Combien de caractères chaque côté peut compter, espaces compris.',
  'Long sentence': 'Phrase longue',
  'Leaves out pairs with very many tokens on either side. Without it one long sentence can take a great deal of time and memory.':
    'Écarte les paires qui comptent beaucoup de tokens d’un côté ou de l’autre. Sans cette règle, une seule longue phrase peut coûter énormément de temps et de mémoire.',
  'Longest sentence': 'Phrase la plus longue',
  'Pairs with more tokens than this on either side are left out. 0 goes by the tokens: 30 words, 40 subwords or 100 characters.':
    'Les paires qui dépassent ce nombre de tokens d’un côté ou de l’autre sont écartées. 0 s’adapte aux tokens : 30 mots, 40 sous-mots ou 100 caractères.',
  automatic: 'automatique',
  'Unequal lengths': 'Longueurs inégales',
  'Leaves out pairs of which one side is so much longer that it is hardly a translation.':
    'Écarte les paires dont un côté est tellement plus long que l’autre qu’il n’en est sans doute pas la traduction.',
  'Largest ratio of lengths': 'Rapport maximal des longueurs',
  'How many times as many words one side may have as the other, one added to both: 3 as OpusFilter has it (Aulamo et al. 2020), 9 as Moses.':
    'Combien de fois plus de mots un côté peut avoir que l’autre, un étant ajouté à chacun : 3 comme dans OpusFilter (Aulamo et al. 2020), 9 comme dans Moses.',
  'Same on both sides': 'Identique des deux côtés',
  'Leaves out pairs of three words or more that read alike in both languages.':
    'Écarte les paires d’au moins trois mots qui se lisent pareil dans les deux langues.',
  'Empty on one side': 'Vide d’un côté',
  'Nothing but a web address': 'Rien d’autre qu’une adresse web',
  'Letters under {0} %': 'Moins de {0:number} % de lettres',
  'A word over {0} characters': 'Un mot de plus de {0:number} caractères',
  'Over {0} characters': 'Plus de {0:number} caractères',
  'Over {0} tokens': 'Plus de {0:number} tokens',
  'One side over {0} times as long': 'Un côté plus de {0:number} fois plus long',
  'The same on both sides': 'Le même texte des deux côtés',
  'Seen before': 'Déjà vue',
  'Leaves out pairs that stood before; another translation of the same sentence is another pair.':
    'Écarte les paires déjà rencontrées ; une autre traduction de la même phrase est une autre paire.',
  'Too many pairs': 'Trop de paires',
  'Keeps a random sample where there are too many pairs. Without it all are kept: very large files need more memory than a browser has.':
    'Garde un échantillon aléatoire quand les paires sont trop nombreuses. Sans cette règle, toutes sont gardées : de très gros fichiers demandent plus de mémoire qu’un navigateur n’en a.',
  'Most pairs': 'Nombre maximal de paires',
  'At most how many pairs of a file are kept, drawn at random by the split seed; of a file that holds more than four times as many, no more than that are looked at.':
    'Combien de paires d’un fichier sont gardées au plus, tirées au hasard selon la graine de répartition ; d’un fichier qui en contient plus de quatre fois autant, on n’en regarde pas davantage.',
  'Beyond {0} pairs (a random sample stays)': 'Au-delà de {0:number} paires (un échantillon aléatoire reste)',
};
