/** How a corpus is cut into tokens and shared out. */
export const frenchData: Readonly<Record<string, string>> = {
  Tokens: 'Tokens',
  'What the network reads and writes, one at a time.': 'Ce que le réseau lit et écrit, un à la fois.',
  Words: 'Mots',
  'Attention is easiest to read between words. One not seen in training stays unknown.':
    'C’est entre mots que l’attention se lit le mieux. Un mot jamais vu à l’entraînement reste inconnu.',
  'Subwords (BPE)': 'Sous-mots (BPE)',
  'Frequent words stay whole, rare ones are cut into pieces learnt from both languages by byte pair encoding: hardly a word is unknown (Sennrich et al. 2016).':
    'Les mots fréquents restent entiers, les rares sont coupés en morceaux appris dans les deux langues par encodage par paires d’octets : presque aucun mot n’est inconnu (Sennrich et al. 2016).',
  Characters: 'Caractères',
  'One by one, spaces too: a tiny vocabulary, but long sentences and slow steps.':
    'Un par un, espaces compris : un vocabulaire minuscule, mais de longues phrases et des pas lents.',
  Merges: 'Fusions',
  'How many times the most frequent pair of pieces becomes one. 0 goes by the training pairs: 1,000 under 5,000 pairs, 2,000 under 20,000, else 4,000; at most half as many as there are words.':
    'Combien de fois la paire de morceaux la plus fréquente n’en devient qu’un. 0 s’adapte aux paires d’entraînement : 1 000 fusions en dessous de 5 000 paires, 2 000 en dessous de 20 000, sinon 4 000 ; au plus la moitié du nombre de mots.',
  'Lower case': 'Minuscules',
  'Treats "The" and "the" as one.': 'Traite « The » et « the » comme un seul mot.',
  'Minimum frequency': 'Fréquence minimale',
  'Tokens seen fewer times in training become <unk>, the unknown one; rare subwords are cut further.':
    'Les tokens vus moins souvent à l’entraînement deviennent <unk>, l’inconnu ; les sous-mots rares sont coupés davantage.',
  'Largest vocabulary': 'Vocabulaire maximal',
  'At most how many tokens each side keeps, the most frequent first.':
    'Combien de tokens chaque côté garde au plus, les plus fréquents d’abord.',
  'Validation share': 'Part de validation',
  'The share of the pairs that is kept from training to watch it by; of a small corpus a little more. 0 keeps none.':
    'La part des paires mise de côté pour surveiller l’entraînement ; un peu plus pour un petit corpus. 0 n’en garde aucune.',
  'Test share': 'Part de test',
  'The share that is kept for the scores at the end; of a small corpus a little more. 0 keeps none.':
    'La part mise de côté pour les scores de la fin ; un peu plus pour un petit corpus. 0 n’en garde aucune.',
  'Split seed': 'Graine de répartition',
  'Decides which sentences are held out.': 'Décide quelles phrases sont mises de côté.',
};
