/** The rules of the grammar about negation, questions, adverbials, clauses and sounds. */
export const frenchGrammarClauses: Readonly<Record<string, string>> = {
  'ne … pas': 'ne … pas',
  '"not" is two words around the finite verb; "does" has no word of its own.':
    '« not » se dit en deux mots autour du verbe conjugué ; « does » n’a pas de mot à lui.',
  'ne … jamais': 'ne … jamais',
  '"never" is ne and jamais, around the auxiliary in the passé composé.':
    '« never » se dit ne et jamais, autour de l’auxiliaire au passé composé.',
  'ne … plus': 'ne … plus',
  '"no longer" is ne and plus.': '« no longer » se dit ne et plus.',
  'ne … pas encore': 'ne … pas encore',
  '"yet" comes last in English and right after pas in French.':
    '« yet » vient en dernier en anglais, et juste après pas en français.',
  'ne … rien': 'ne … rien',
  '"anything" after "not" is rien, which stands before the participle.':
    '« anything » après « not » est rien, qui se place avant le participe.',
  'personne ne …': 'personne ne …',
  '"nobody" as a subject is personne, and the verb still needs its ne.':
    '« nobody » sujet est personne, et le verbe garde son ne.',
  'ne … que': 'ne … que',
  '"only" is ne before the verb and que before what it is limited to.':
    '« only » se dit ne avant le verbe et que avant ce à quoi il se limite.',
  'pas de': 'pas de',
  'After a negation un, une, du, de la and des become de.':
    'Après une négation, un, une, du, de la et des deviennent de.',
  'est-ce que': 'est-ce que',
  'Put before a statement, it makes a question; nothing else moves.':
    'Placé devant une affirmation, il en fait une question ; rien d’autre ne bouge.',
  'where, when, why, how': 'où, quand, pourquoi, comment',
  'où, quand, pourquoi and comment stand before est-ce que.':
    'où, quand, pourquoi et comment se placent avant est-ce que.',
  "qu'est-ce que": 'qu’est-ce que',
  '"what" as an object is que, elided before est-ce que.': '« what » objet est que, élidé avant est-ce que.',
  'qui as a subject': 'qui sujet',
  'Where "who" is the subject, neither language changes its order.':
    'Quand « who » est sujet, aucune des deux langues ne change son ordre.',
  'qui est-ce que': 'qui est-ce que',
  '"who" as an object comes first in both languages.':
    '« who » objet vient en premier dans les deux langues.',
  quel: 'quel',
  '"which" is quel and agrees with its noun; so does a participle after it.':
    '« which » est quel et s’accorde avec son nom ; un participe qui suit aussi.',
  'combien de': 'combien de',
  '"how many" is combien de.': '« how many » est combien de.',
  'often, always': 'souvent, toujours',
  'English puts them before the verb, French after the finite verb.':
    'L’anglais les place avant le verbe, le français après le verbe conjugué.',
  'slowly, together': 'lentement, ensemble',
  'Adverbs of manner follow the verb and its object in both languages.':
    'Les adverbes de manière suivent le verbe et son objet dans les deux langues.',
  'bien, mal, beaucoup': 'bien, mal, beaucoup',
  'These three stand before the participle, though "well" comes last in English.':
    'Ces trois-là se placent avant le participe, alors que « well » vient en dernier en anglais.',
  'Adverbs of the whole sentence': 'Adverbes de toute la phrase',
  'They open the sentence, with a comma.': 'Ils ouvrent la phrase, avec une virgule.',
  'Time at the end': 'Le temps à la fin',
  'Words move within the phrase: "last week" is la semaine dernière.':
    'Des mots bougent dans le groupe : « last week » est la semaine dernière.',
  'Time at the beginning': 'Le temps au début',
  'A time may open the sentence, with a comma.':
    'Un complément de temps peut ouvrir la phrase, avec une virgule.',
  'Where something is done': 'Où se passe l’action',
  'près de and à côté de contract with the article that follows.':
    'près de et à côté de se contractent avec l’article qui suit.',
  'With whom, when, why': 'Avec qui, quand, pourquoi',
  'Other prepositions with their noun phrase.': 'D’autres prépositions avec leur groupe nominal.',
  'pour with an infinitive': 'pour et l’infinitif',
  '"to" that says what for is pour.': '« to » qui dit le but est pour.',
  'and, but, so': 'et, mais, donc',
  'Two clauses side by side.': 'Deux propositions côte à côte.',
  'A subject said once': 'Un sujet dit une seule fois',
  'The second verb may do without its subject in both languages.':
    'Le second verbe peut se passer de son sujet dans les deux langues.',
  'because, when, if, while': 'parce que, quand, si, pendant que',
  'parce que, quand, si, pendant que open a clause; que and si elide before il.':
    'parce que, quand, si, pendant que ouvrent une proposition ; que et si s’élident avant il.',
  'A clause before the main one': 'Une proposition avant la principale',
  'The subordinate clause may come first, with a comma.':
    'La subordonnée peut venir en premier, avec une virgule.',
  'du, des, au, aux': 'du, des, au, aux',
  'de and à melt into le and les; the merged word keeps the links of both.':
    'de et à se fondent dans le et les ; le mot contracté garde les liens des deux.',
  "l', d', j', qu'": 'l’, d’, j’, qu’',
  'A short word loses its vowel before another vowel or a mute h.':
    'Un mot court perd sa voyelle devant une autre voyelle ou un h muet.',
  'h aspiré': 'h aspiré',
  'Some words with h block elision: le héros, ce hibou, le hérisson.':
    'Certains mots en h empêchent l’élision : le héros, ce hibou, le hérisson.',
};
