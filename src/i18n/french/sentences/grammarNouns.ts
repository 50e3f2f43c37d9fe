/** The rules of the grammar about noun phrases and pronouns. */
export const frenchGrammarNouns: Readonly<Record<string, string>> = {
  'A first name is the same in both languages and needs no article.':
    'Un prénom est le même dans les deux langues et se passe d’article.',
  'The definite article': 'L’article défini',
  '"the" is le, la or les: the French article shows gender and number.':
    '« the » est le, la ou les : l’article français montre le genre et le nombre.',
  'The indefinite article': 'L’article indéfini',
  '"a" is un before a masculine noun and une before a feminine one.':
    '« a » est un devant un nom masculin et une devant un féminin.',
  Plurals: 'Pluriels',
  'Article, adjective and noun all take the plural in French; in English only the noun does.':
    'L’article, l’adjectif et le nom prennent tous le pluriel en français ; en anglais, le nom seul.',
  'Plurals without an article': 'Pluriels sans article',
  'Where English has "some" or no article at all before a plural, French says des.':
    'Là où l’anglais a « some » ou aucun article devant un pluriel, le français dit des.',
  'The partitive article': 'L’article partitif',
  'A part of a mass takes du, de la or de l\', whether English says "some" or nothing.':
    'Une partie d’une masse prend du, de la ou de l’, que l’anglais dise « some » ou rien.',
  'Things in general': 'Les choses en général',
  'What one likes in general has no article in English and the definite one in French.':
    'Ce qu’on aime en général n’a pas d’article en anglais, et l’article défini en français.',
  Possessives: 'Possessifs',
  'mon, ma, mes agree with what is owned, not with the owner: "her brother" is son frère.':
    'mon, ma, mes s’accordent avec ce qui est possédé, non avec le possesseur : « her brother » est son frère.',
  'mon amie, mon école': 'mon amie, mon école',
  'Before a vowel the feminine ma, ta, sa give way to mon, ton, son.':
    'Devant une voyelle, les féminins ma, ta, sa cèdent la place à mon, ton, son.',
  Demonstratives: 'Démonstratifs',
  '"this" and "that" are both ce, cette; "these" and "those" are both ces.':
    '« this » et « that » sont tous deux ce, cette ; « these » et « those » sont tous deux ces.',
  'cet before a vowel': 'cet devant une voyelle',
  'ce becomes cet before a masculine noun or adjective that begins with a vowel or a mute h.':
    'ce devient cet devant un nom ou un adjectif masculin qui commence par une voyelle ou un h muet.',
  Numbers: 'Nombres',
  'A number stands between article and noun and never changes.':
    'Un nombre se place entre l’article et le nom et ne change jamais.',
  'Amounts with de': 'Quantités avec de',
  'beaucoup, trop, assez and un peu join their noun with de alone.':
    'beaucoup, trop, assez et un peu se joignent à leur nom par de seul.',
  'every and all': 'chaque et tous',
  '"every" is chaque with a singular; "all the" is tous les or toutes les.':
    '« every » est chaque avec un singulier ; « all the » est tous les ou toutes les.',
  'Adjectives before the noun': 'Adjectifs avant le nom',
  'A few short, common adjectives stand before the noun as in English.':
    'Quelques adjectifs courts et courants se placent avant le nom, comme en anglais.',
  'Adjectives after the noun': 'Adjectifs après le nom',
  'Most adjectives follow their noun in French, so the links cross.':
    'La plupart des adjectifs suivent leur nom en français : les liens se croisent.',
  'bel, nouvel, vieil': 'bel, nouvel, vieil',
  'beau, nouveau and vieux have a second masculine form before a vowel or a mute h.':
    'beau, nouveau et vieux ont un second masculin devant une voyelle ou un h muet.',
  'de before a preposed adjective': 'de devant un adjectif antéposé',
  'The plural article des becomes de where an adjective comes before the noun.':
    'L’article pluriel des devient de quand un adjectif précède le nom.',
  "Marie's book": 'le livre de Marie',
  "The owner comes first in English, with 's, and last in French, with de.":
    'Le possesseur vient en premier en anglais, avec ’s, et en dernier en français, avec de.',
  'the door of the house': 'la porte de la maison',
  '"of" is de, which contracts with le and les.': '« of » est de, qui se contracte avec le et les.',
  'Paul and Marie': 'Paul et Marie',
  'Two persons joined by et take a plural verb; one man among them makes adjectives masculine.':
    'Deux personnes jointes par et demandent un verbe au pluriel ; un homme parmi elles met les adjectifs au masculin.',
  'Relative qui': 'Le relatif qui',
  '"who" and "that" are qui where they are the subject of their clause.':
    '« who » et « that » sont qui quand ils sont sujets de leur proposition.',
  'Relative que': 'Le relatif que',
  '"that" is que where it is the object; a participle after avoir then agrees with it.':
    '« that » est que quand il est objet ; après avoir, le participe s’accorde alors avec lui.',
  'Relative où': 'Le relatif où',
  '"where" is où after a place.': '« where » est où après un lieu.',
  'Subject pronouns': 'Pronoms sujets',
  'je, il, elle, nous … stand before the verb; "you" is always vous here.':
    'je, il, elle, nous … se placent avant le verbe ; « you » est toujours vous ici.',
  'it and they': 'it et they',
  'il or elle for "it" and "they" depends on the gender of the noun they stand for.':
    'il ou elle pour « it » et « they » dépend du genre du nom qu’ils remplacent.',
  'Pronouns after a preposition': 'Pronoms après une préposition',
  'After a preposition the pronouns are moi, vous, lui, elle, nous, eux, elles.':
    'Après une préposition, les pronoms sont moi, vous, lui, elle, nous, eux, elles.',
  'tout le monde': 'tout le monde',
  '"everyone" is the three words tout le monde, with a singular verb.':
    '« everyone » est les trois mots tout le monde, avec un verbe au singulier.',
  Professions: 'Professions',
  'After être a profession stands without an article.': 'Après être, une profession se passe d’article.',
  'le, la, les before the verb': 'le, la, les avant le verbe',
  'A pronoun that is the direct object stands before the verb in French.':
    'Un pronom complément d’objet direct se place avant le verbe en français.',
  'lui and leur': 'lui et leur',
  'A person after à becomes lui or leur before the verb.':
    'Une personne après à devient lui ou leur avant le verbe.',
  'Two pronouns before the verb': 'Deux pronoms avant le verbe',
  'me, nous, vous come first, then le, la, les, then lui, leur, then y, then en.':
    'me, nous, vous viennent d’abord, puis le, la, les, puis lui, leur, puis y, puis en.',
  y: 'y',
  '"there" and a thing after à become y.': '« there » et une chose après à deviennent y.',
  en: 'en',
  '"some" or "of them" without a noun becomes en; a number stays behind the verb.':
    '« some » ou « of them » sans nom devient en ; un nombre reste après le verbe.',
  'Pronouns before the auxiliary': 'Pronoms avant l’auxiliaire',
  'In the passé composé the pronoun stands before avoir or être.':
    'Au passé composé, le pronom se place avant avoir ou être.',
  'Pronouns before the infinitive': 'Pronoms avant l’infinitif',
  'After another verb the pronoun stands before the infinitive it belongs to.':
    'Après un autre verbe, le pronom se place avant l’infinitif auquel il appartient.',
  'First names': 'Prénoms',
};
