/** The rules of the grammar about negation, questions, adverbials, clauses and sounds. */
export const chineseGrammarClauses: Readonly<Record<string, string>> = {
  'ne … pas': 'ne … pas',
  '"not" is two words around the finite verb; "does" has no word of its own.':
    '“not”是变位动词前后的两个词；“does”没有对应的词。',
  'ne … jamais': 'ne … jamais',
  '"never" is ne and jamais, around the auxiliary in the passé composé.':
    '“never”是ne和jamais，在复合过去时中位于助动词前后。',
  'ne … plus': 'ne … plus',
  '"no longer" is ne and plus.': '“no longer”是ne和plus。',
  'ne … pas encore': 'ne … pas encore',
  '"yet" comes last in English and right after pas in French.':
    '“yet”在英语里放在最后，在法语里紧跟在pas之后。',
  'ne … rien': 'ne … rien',
  '"anything" after "not" is rien, which stands before the participle.':
    '“not”之后的“anything”是rien，位于分词之前。',
  'personne ne …': 'personne ne …',
  '"nobody" as a subject is personne, and the verb still needs its ne.':
    '“nobody”作主语时是personne，动词仍然需要ne。',
  'ne … que': 'ne … que',
  '"only" is ne before the verb and que before what it is limited to.':
    '“only”是动词前的ne和所限定内容之前的que。',
  'pas de': 'pas de',
  'After a negation un, une, du, de la and des become de.': '否定之后，un、une、du、de la和des变成de。',
  'est-ce que': 'est-ce que',
  'Put before a statement, it makes a question; nothing else moves.':
    '放在陈述句之前就成了问句；别的都不动。',
  'where, when, why, how': '哪里、何时、为什么、怎样',
  'où, quand, pourquoi and comment stand before est-ce que.':
    'où、quand、pourquoi和comment位于est-ce que之前。',
  "qu'est-ce que": "qu'est-ce que",
  '"what" as an object is que, elided before est-ce que.': '“what”作宾语时是que，在est-ce que之前省音。',
  'qui as a subject': 'qui作主语',
  'Where "who" is the subject, neither language changes its order.': '“who”作主语时，两种语言都不改变语序。',
  'qui est-ce que': 'qui est-ce que',
  '"who" as an object comes first in both languages.': '“who”作宾语时，在两种语言里都放在最前。',
  quel: 'quel',
  '"which" is quel and agrees with its noun; so does a participle after it.':
    '“which”是quel，与名词一致；其后的分词也一样。',
  'combien de': 'combien de',
  '"how many" is combien de.': '“how many”是combien de。',
  'often, always': '常常、总是',
  'English puts them before the verb, French after the finite verb.':
    '英语放在动词之前，法语放在变位动词之后。',
  'slowly, together': '慢慢地、一起',
  'Adverbs of manner follow the verb and its object in both languages.':
    '方式副词在两种语言里都位于动词及其宾语之后。',
  'bien, mal, beaucoup': 'bien、mal、beaucoup',
  'These three stand before the participle, though "well" comes last in English.':
    '这三个词位于分词之前，而英语的“well”放在最后。',
  'Adverbs of the whole sentence': '修饰全句的副词',
  'They open the sentence, with a comma.': '放在句首，后加逗号。',
  'Time at the end': '时间在句末',
  'Words move within the phrase: "last week" is la semaine dernière.':
    '短语内部的词会移动：“last week”是la semaine dernière。',
  'Time at the beginning': '时间在句首',
  'A time may open the sentence, with a comma.': '时间可以放在句首，后加逗号。',
  'Where something is done': '动作的地点',
  'près de and à côté de contract with the article that follows.': 'près de和à côté de与后面的冠词缩合。',
  'With whom, when, why': '和谁、何时、为什么',
  'Other prepositions with their noun phrase.': '其他介词及其名词短语。',
  'pour with an infinitive': 'pour加不定式',
  '"to" that says what for is pour.': '表示目的的“to”是pour。',
  'and, but, so': '和、但是、所以',
  'Two clauses side by side.': '两个并列分句。',
  'A subject said once': '主语只说一次',
  'The second verb may do without its subject in both languages.': '在两种语言里，第二个动词都可以省去主语。',
  'because, when, if, while': '因为、当、如果、当……时',
  'parce que, quand, si, pendant que open a clause; que and si elide before il.':
    'parce que、quand、si、pendant que引导从句；que和si在il之前省音。',
  'A clause before the main one': '从句在主句之前',
  'The subordinate clause may come first, with a comma.': '从句可以放在前面，后加逗号。',
  'du, des, au, aux': 'du、des、au、aux',
  'de and à melt into le and les; the merged word keeps the links of both.':
    'de和à与le和les缩合；缩合后的词保留两者的对齐。',
  "l', d', j', qu'": "l'、d'、j'、qu'",
  'A short word loses its vowel before another vowel or a mute h.': '短词在元音或哑音h之前失去自己的元音。',
  'h aspiré': '嘘音h',
  'Some words with h block elision: le héros, ce hibou, le hérisson.':
    '有些以h开头的词不允许省音：le héros、ce hibou、le hérisson。',
};
