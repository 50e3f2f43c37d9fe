/** How translations are chosen. */
export const frenchDecoding: Readonly<Record<string, string>> = {
  Decoding: 'Décodage',
  'How the words of a translation are chosen.': 'Comment les mots d’une traduction sont choisis.',
  Greedy: 'Glouton',
  'Always the likeliest next word. It never looks back.':
    'Toujours le mot suivant le plus probable. Il ne revient jamais en arrière.',
  'Beam search': 'Recherche en faisceau',
  'Follows several beginnings at once and keeps the likeliest: a poor first word may lead to a good sentence.':
    'Suit plusieurs débuts à la fois et garde les plus probables : un premier mot médiocre peut mener à une bonne phrase.',
  Sampling: 'Échantillonnage',
  'Draws each word by its probability: what else the network might have said.':
    'Tire chaque mot selon sa probabilité : ce que le réseau aurait pu dire d’autre.',
  'Beam width': 'Largeur du faisceau',
  'How many beginnings are followed at once. 1 is greedy.':
    'Combien de débuts sont suivis à la fois. 1 revient au décodage glouton.',
  Translations: 'Traductions',
  'How many translations are listed, the best first.':
    'Combien de traductions sont affichées, la meilleure d’abord.',
  'Length penalty α': 'Pénalité de longueur α',
  'Every further word costs probability; α gives some of it back. 0 leaves it all (Wu et al. 2016).':
    'Chaque mot de plus coûte de la probabilité ; α en rend une partie. 0 n’en rend rien (Wu et al. 2016).',
  'Coverage penalty β': 'Pénalité de couverture β',
  'How much is lost by source words that hardly got attention (Wu et al. 2016). 0 is off.':
    'Ce que coûtent les mots source qui n’ont guère reçu d’attention (Wu et al. 2016). 0 la désactive.',
  Temperature: 'Température',
  'Below 1 the draw keeps to likely words, above 1 it grows bolder.':
    'En dessous de 1, le tirage s’en tient aux mots probables ; au-dessus, il s’enhardit.',
  'Top k': 'Top-k',
  'Draws from the k likeliest words alone (Fan et al. 2018). 0 is off.':
    'Ne tire que parmi les k mots les plus probables (Fan et al. 2018). 0 le désactive.',
  'Top p': 'Top-p',
  'Draws from the fewest words that together have this probability (Holtzman et al. 2020). 1 is off.':
    'Tire parmi le plus petit nombre de mots qui réunissent cette probabilité (Holtzman et al. 2020). 1 le désactive.',
  'Sampling seed': 'Graine de tirage',
  'The same seed draws the same words.': 'La même graine tire les mêmes mots.',
  'Length factor': 'Facteur de longueur',
  'A translation is cut off at this many tokens for each source token, and the constant.':
    'Une traduction est coupée à ce nombre de tokens par token source, plus la constante.',
  'Length constant': 'Constante de longueur',
  'How many tokens a translation may have beside the factor, however short the source.':
    'Combien de tokens une traduction peut avoir en plus du facteur, si courte que soit la source.',
  'Replace unknown words': 'Remplacer les mots inconnus',
  'Where the network says <unk>, the source word it looks at most is copied (Jean et al. 2015). It takes attention.':
    'Là où le réseau dit <unk>, le mot source qu’il regarde le plus est recopié (Jean et al. 2015). Il y faut de l’attention.',
  "nBest is {0}, more than the beam's width of {1}; widen the beam or ask for fewer.":
    'nBest vaut {0:number}, plus que la largeur du faisceau, {1:number} ; élargissez le faisceau ou demandez moins de traductions.',
};
