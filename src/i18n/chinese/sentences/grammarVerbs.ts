/** The rules of the grammar about verb phrases. */
export const chineseGrammarVerbs: Readonly<Record<string, string>> = {
  'Verbs without an object': '不及物动词',
  'Subject and verb.': '主语和动词。',
  'Verbs with an object': '及物动词',
  'A full noun phrase follows its verb in both languages.': '完整的名词短语在两种语言里都位于动词之后。',
  'Giving something to someone': '把某物给某人',
  'The receiver follows with à.': '接受者在后，用à。',
  'Giving someone something': '给某人某物',
  'English may put the receiver first without "to"; French keeps it last, with à.':
    '英语可以把接受者放在前面而不用“to”；法语仍放在最后，用à。',
  'Going to a place': '去某地',
  'aller, venir and arriver take à, which becomes au or aux before le and les.':
    'aller、venir和arriver用à，在le和les之前变成au或aux。',
  'Being busy in a place': '在某地做事',
  'habiter, travailler and rester take a place with dans.': 'habiter、travailler和rester用dans引出地点。',
  'Prepositions that do not match': '不对应的介词',
  'Some verbs have a preposition in one language only: "wait for" is attendre, "obey" is obéir à.':
    '有些动词只在一种语言里带介词：“wait for”是attendre，“obey”是obéir à。',
  'A verb with an infinitive': '动词加不定式',
  'can, must and want take an infinitive; French needs no "to".':
    'can、must和want后接不定式；法语不需要“to”。',
  'à or de before the infinitive': '不定式前的à或de',
  'commencer à, apprendre à, essayer de, décider de: the preposition belongs to the verb.':
    'commencer à、apprendre à、essayer de、décider de：介词由动词决定。',
  'thinking that …': '认为……',
  '"that" is que, which French never leaves out.': '“that”是que，法语从不省略。',
  'être and an adjective': 'être加形容词',
  'The adjective after être agrees with the subject.': 'être之后的形容词与主语一致。',
  'être and a place': 'être加地点',
  'Where something is is said with être.': '某物在哪里用être来说。',
  "c'est": "c'est",
  '"it is" before a noun is c\'est; the plural is ce sont.': "名词前的“it is”是c'est；复数是ce sont。",
  'il y a': 'il y a',
  '"there is" and "there are" are both il y a.': '“there is”和“there are”都是il y a。',
  'avoir faim': 'avoir faim',
  'Hunger, thirst, cold, fear and being right are things one has in French.':
    '饿、渴、冷、怕和有道理，在法语里都是“有”的东西。',
  Age: '年龄',
  'One has years in French: avoir dix ans.': '法语说“有”多少岁：avoir dix ans。',
  'The weather': '天气',
  'Impersonal il: il pleut, il fait froid, il y a du vent.':
    '无人称的il：il pleut、il fait froid、il y a du vent。',
  'very, too, quite': '很、太、相当',
  'très, trop and assez stand before the adjective.': 'très、trop和assez位于形容词之前。',
  Comparing: '比较',
  'aussi … que, moins … que and plus … que go around the adjective.':
    'aussi … que、moins … que和plus … que位于形容词前后。',
  'The present': '现在时',
  'The simple present is the présent.': '一般现在时对应法语的现在时。',
  'is reading': 'is reading',
  'French has one present: "is reading" is lit, and "is" has no word of its own.':
    '法语只有一种现在时：“is reading”是lit，“is”没有对应的词。',
  'The passé composé': '复合过去时',
  'One English verb becomes two French ones: an auxiliary and a participle.':
    '一个英语动词变成两个法语词：助动词和分词。',
  'has eaten': 'has eaten',
  'The present perfect is the passé composé too; here each auxiliary has its partner.':
    '现在完成时也是复合过去时；这里两个助动词一一对应。',
  'être in the passé composé': '复合过去时中的être',
  'aller, venir, arriver, tomber … take être, and the participle agrees with the subject.':
    'aller、venir、arriver、tomber……用être，分词与主语一致。',
  'Agreement with an object before the verb': '与动词前宾语的一致',
  "After avoir the participle agrees with a direct object that comes first: je l'ai vue.":
    "avoir之后的分词与前置的直接宾语一致：je l'ai vue。",
  'has just eaten': 'has just eaten',
  '"has just" is venir de with the infinitive.': '“has just”是venir de加不定式。',
  'The imparfait': '未完成过去时',
  '"was singing" and "used to sing" are both chantait.': '“was singing”和“used to sing”都是chantait。',
  'States in the past': '过去的状态',
  'What was so, rather than what happened, is told in the imparfait.':
    '过去的状态（而不是发生的事）用未完成过去时。',
  'is going to eat': 'is going to eat',
  'aller and the infinitive.': 'aller加不定式。',
};
