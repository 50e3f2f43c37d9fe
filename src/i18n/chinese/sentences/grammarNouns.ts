/** The rules of the grammar about noun phrases and pronouns. */
export const chineseGrammarNouns: Readonly<Record<string, string>> = {
  'A first name is the same in both languages and needs no article.': '人名在两种语言里相同，不用冠词。',
  'The definite article': '定冠词',
  '"the" is le, la or les: the French article shows gender and number.':
    '“the”是le、la或les：法语冠词体现性和数。',
  'The indefinite article': '不定冠词',
  '"a" is un before a masculine noun and une before a feminine one.':
    '“a”在阳性名词前是un，在阴性名词前是une。',
  Plurals: '复数',
  'Article, adjective and noun all take the plural in French; in English only the noun does.':
    '法语的冠词、形容词和名词都变复数；英语只有名词变。',
  'Plurals without an article': '没有冠词的复数',
  'Where English has "some" or no article at all before a plural, French says des.':
    '英语复数前用“some”或不用冠词时，法语用des。',
  'The partitive article': '部分冠词',
  'A part of a mass takes du, de la or de l\', whether English says "some" or nothing.':
    "表示一部分不可数的东西用du、de la或de l'，无论英语用“some”还是什么都不用。",
  'Things in general': '泛指',
  'What one likes in general has no article in English and the definite one in French.':
    '泛指所喜爱的东西，英语不用冠词，法语用定冠词。',
  Possessives: '所有格形容词',
  'mon, ma, mes agree with what is owned, not with the owner: "her brother" is son frère.':
    'mon、ma、mes与所有物一致，而不是与所有者一致：“her brother”是son frère。',
  'mon amie, mon école': 'mon amie、mon école',
  'Before a vowel the feminine ma, ta, sa give way to mon, ton, son.':
    '在元音前，阴性的ma、ta、sa让位于mon、ton、son。',
  Demonstratives: '指示形容词',
  '"this" and "that" are both ce, cette; "these" and "those" are both ces.':
    '“this”和“that”都是ce、cette；“these”和“those”都是ces。',
  'cet before a vowel': '元音前的cet',
  'ce becomes cet before a masculine noun or adjective that begins with a vowel or a mute h.':
    '在以元音或哑音h开头的阳性名词或形容词之前，ce变成cet。',
  Numbers: '数词',
  'A number stands between article and noun and never changes.': '数词位于冠词和名词之间，从不变化。',
  'Amounts with de': '用de表示数量',
  'beaucoup, trop, assez and un peu join their noun with de alone.':
    'beaucoup、trop、assez和un peu只用de与名词相连。',
  'every and all': '每个和所有',
  '"every" is chaque with a singular; "all the" is tous les or toutes les.':
    '“every”是chaque加单数；“all the”是tous les或toutes les。',
  'Adjectives before the noun': '名词前的形容词',
  'A few short, common adjectives stand before the noun as in English.':
    '少数短而常用的形容词像英语一样位于名词之前。',
  'Adjectives after the noun': '名词后的形容词',
  'Most adjectives follow their noun in French, so the links cross.':
    '法语的形容词大多在名词之后，因此对齐连线会交叉。',
  'bel, nouvel, vieil': 'bel、nouvel、vieil',
  'beau, nouveau and vieux have a second masculine form before a vowel or a mute h.':
    'beau、nouveau和vieux在元音或哑音h之前有第二种阳性形式。',
  'de before a preposed adjective': '前置形容词之前的de',
  'The plural article des becomes de where an adjective comes before the noun.':
    '形容词在名词之前时，复数冠词des变成de。',
  "Marie's book": '玛丽的书',
  "The owner comes first in English, with 's, and last in French, with de.":
    "所有者在英语里放在前面，用's；在法语里放在后面，用de。",
  'the door of the house': '房子的门',
  '"of" is de, which contracts with le and les.': '“of”是de，与le和les缩合。',
  'Paul and Marie': '保罗和玛丽',
  'Two persons joined by et take a plural verb; one man among them makes adjectives masculine.':
    '用et连接的两个人要求动词用复数；其中有一个男性，形容词就用阳性。',
  'Relative qui': '关系代词qui',
  '"who" and "that" are qui where they are the subject of their clause.':
    '“who”和“that”在从句里作主语时是qui。',
  'Relative que': '关系代词que',
  '"that" is que where it is the object; a participle after avoir then agrees with it.':
    '“that”作宾语时是que；avoir之后的分词与它一致。',
  'Relative où': '关系代词où',
  '"where" is où after a place.': '地点之后的“where”是où。',
  'Subject pronouns': '主语代词',
  'je, il, elle, nous … stand before the verb; "you" is always vous here.':
    'je、il、elle、nous……位于动词之前；这里“you”总是vous。',
  'it and they': 'it和they',
  'il or elle for "it" and "they" depends on the gender of the noun they stand for.':
    '“it”和“they”译作il还是elle，取决于所代名词的性。',
  'Pronouns after a preposition': '介词后的代词',
  'After a preposition the pronouns are moi, vous, lui, elle, nous, eux, elles.':
    '介词之后的代词是moi、vous、lui、elle、nous、eux、elles。',
  'tout le monde': 'tout le monde',
  '"everyone" is the three words tout le monde, with a singular verb.':
    '“everyone”是tout le monde三个词，动词用单数。',
  Professions: '职业',
  'After être a profession stands without an article.': 'être之后的职业不用冠词。',
  'le, la, les before the verb': '动词前的le、la、les',
  'A pronoun that is the direct object stands before the verb in French.':
    '作直接宾语的代词在法语里位于动词之前。',
  'lui and leur': 'lui和leur',
  'A person after à becomes lui or leur before the verb.': 'à之后的人变成动词前的lui或leur。',
  'Two pronouns before the verb': '动词前的两个代词',
  'me, nous, vous come first, then le, la, les, then lui, leur, then y, then en.':
    '先是me、nous、vous，再是le、la、les，再是lui、leur，然后y，然后en。',
  y: 'y',
  '"there" and a thing after à become y.': '“there”以及à之后的事物变成y。',
  en: 'en',
  '"some" or "of them" without a noun becomes en; a number stays behind the verb.':
    '没有名词的“some”或“of them”变成en；数词留在动词之后。',
  'Pronouns before the auxiliary': '助动词前的代词',
  'In the passé composé the pronoun stands before avoir or être.':
    '在复合过去时中，代词位于avoir或être之前。',
  'Pronouns before the infinitive': '不定式前的代词',
  'After another verb the pronoun stands before the infinitive it belongs to.':
    '在另一个动词之后，代词位于它所属的不定式之前。',
  'First names': '人名',
};
