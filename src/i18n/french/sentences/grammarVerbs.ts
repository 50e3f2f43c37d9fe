/** The rules of the grammar about verb phrases. */
export const frenchGrammarVerbs: Readonly<Record<string, string>> = {
  'Verbs without an object': 'Verbes sans objet',
  'Subject and verb.': 'Sujet et verbe.',
  'Verbs with an object': 'Verbes avec objet',
  'A full noun phrase follows its verb in both languages.':
    'Un groupe nominal complet suit son verbe dans les deux langues.',
  'Giving something to someone': 'Donner quelque chose à quelqu’un',
  'The receiver follows with à.': 'Le destinataire suit, avec à.',
  'Giving someone something': 'Donner à quelqu’un quelque chose',
  'English may put the receiver first without "to"; French keeps it last, with à.':
    'L’anglais peut mettre le destinataire en premier sans « to » ; le français le garde en dernier, avec à.',
  'Going to a place': 'Aller quelque part',
  'aller, venir and arriver take à, which becomes au or aux before le and les.':
    'aller, venir et arriver prennent à, qui devient au ou aux devant le et les.',
  'Being busy in a place': 'Être occupé quelque part',
  'habiter, travailler and rester take a place with dans.':
    'habiter, travailler et rester prennent un lieu avec dans.',
  'Prepositions that do not match': 'Des prépositions qui ne se répondent pas',
  'Some verbs have a preposition in one language only: "wait for" is attendre, "obey" is obéir à.':
    'Certains verbes n’ont de préposition que dans une langue : « wait for » est attendre, « obey » est obéir à.',
  'A verb with an infinitive': 'Un verbe et un infinitif',
  'can, must and want take an infinitive; French needs no "to".':
    'can, must et want prennent un infinitif ; le français n’a pas besoin de « to ».',
  'à or de before the infinitive': 'à ou de avant l’infinitif',
  'commencer à, apprendre à, essayer de, décider de: the preposition belongs to the verb.':
    'commencer à, apprendre à, essayer de, décider de : la préposition appartient au verbe.',
  'thinking that …': 'penser que …',
  '"that" is que, which French never leaves out.': '« that » est que, que le français n’omet jamais.',
  'être and an adjective': 'être et un adjectif',
  'The adjective after être agrees with the subject.': 'L’adjectif après être s’accorde avec le sujet.',
  'être and a place': 'être et un lieu',
  'Where something is is said with être.': 'Où une chose se trouve se dit avec être.',
  "c'est": 'c’est',
  '"it is" before a noun is c\'est; the plural is ce sont.':
    '« it is » devant un nom est c’est ; le pluriel est ce sont.',
  'il y a': 'il y a',
  '"there is" and "there are" are both il y a.': '« there is » et « there are » sont tous deux il y a.',
  'avoir faim': 'avoir faim',
  'Hunger, thirst, cold, fear and being right are things one has in French.':
    'La faim, la soif, le froid, la peur et la raison sont des choses que l’on a en français.',
  Age: 'L’âge',
  'One has years in French: avoir dix ans.': 'On a des années en français : avoir dix ans.',
  'The weather': 'Le temps qu’il fait',
  'Impersonal il: il pleut, il fait froid, il y a du vent.':
    'Il impersonnel : il pleut, il fait froid, il y a du vent.',
  'very, too, quite': 'très, trop, assez',
  'très, trop and assez stand before the adjective.': 'très, trop et assez se placent avant l’adjectif.',
  Comparing: 'Comparer',
  'aussi … que, moins … que and plus … que go around the adjective.':
    'aussi … que, moins … que et plus … que entourent l’adjectif.',
  'The present': 'Le présent',
  'The simple present is the présent.': 'Le présent simple anglais est le présent.',
  'is reading': 'is reading',
  'French has one present: "is reading" is lit, and "is" has no word of its own.':
    'Le français n’a qu’un présent : « is reading » est lit, et « is » n’a pas de mot à lui.',
  'The passé composé': 'Le passé composé',
  'One English verb becomes two French ones: an auxiliary and a participle.':
    'Un verbe anglais en devient deux en français : un auxiliaire et un participe.',
  'has eaten': 'has eaten',
  'The present perfect is the passé composé too; here each auxiliary has its partner.':
    'Le present perfect est lui aussi le passé composé ; ici, chaque auxiliaire a son partenaire.',
  'être in the passé composé': 'être au passé composé',
  'aller, venir, arriver, tomber … take être, and the participle agrees with the subject.':
    'aller, venir, arriver, tomber … prennent être, et le participe s’accorde avec le sujet.',
  'Agreement with an object before the verb': 'Accord avec un objet placé avant le verbe',
  "After avoir the participle agrees with a direct object that comes first: je l'ai vue.":
    'Après avoir, le participe s’accorde avec un objet direct placé avant : je l’ai vue.',
  'has just eaten': 'has just eaten',
  '"has just" is venir de with the infinitive.': '« has just » est venir de avec l’infinitif.',
  'The imparfait': 'L’imparfait',
  '"was singing" and "used to sing" are both chantait.':
    '« was singing » et « used to sing » sont tous deux chantait.',
  'States in the past': 'Des états dans le passé',
  'What was so, rather than what happened, is told in the imparfait.':
    'Ce qui était, plutôt que ce qui s’est passé, se dit à l’imparfait.',
  'is going to eat': 'is going to eat',
  'aller and the infinitive.': 'aller et l’infinitif.',
};
