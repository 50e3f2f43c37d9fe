/** What the splits of the built-in corpus ask. */
export const frenchSplits: Readonly<Record<string, string>> = {
  'New sentences': 'Phrases nouvelles',
  'Does the model translate new sentences of the kinds and words it was trained on?':
    'Le modèle traduit-il des phrases nouvelles, de tournures et de mots vus à l’entraînement ?',
  'New combinations of words': 'Combinaisons de mots nouvelles',
  'Does it put together words that it knows well but has never seen side by side?':
    'Réunit-il des mots qu’il connaît bien mais n’a jamais vus côte à côte ?',
  'New combinations of rules': 'Combinaisons de règles nouvelles',
  'Does it join a pronoun, a negation and the passé composé in one clause, having seen only two of the three at a time?':
    'Réunit-il un pronom, une négation et le passé composé dans une même proposition, n’en ayant jamais vu que deux sur trois à la fois ?',
  'Longer sentences': 'Phrases plus longues',
  'Does it translate sentences of up to 50 words after training on none longer than 20?':
    'Traduit-il des phrases allant jusqu’à 50 mots, après un entraînement où aucune n’en avait plus de 20 ?',
};
