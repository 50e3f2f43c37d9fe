/** Every rule: right French and right links in its example, and found again in what the corpus generates. */
import { describe, expect, it } from 'vitest';
import { pharaohLinks } from './pharaohLinks.ts';
import { derivationsUsing, rules } from './rules.ts';

/** name | English | French | links: 0-0 sure, 0?0 possible */
const expected = `
proper-noun | Marie sings. | Marie chante. | 0-0 1-1 2-2
definite | The cat sleeps. | Le chat dort. | 0-0 1-1 2-2 3-3
indefinite | She buys a hat. | Elle achète un chapeau. | 0-0 1-1 2-2 3-3 4-4
plural | The small birds fly. | Les petits oiseaux volent. | 0-0 1-1 2-2 3-3 4-4
bare-plural | We eat apples. | Nous mangeons des pommes. | 0-0 1-1 2?2 2-3 3-4
partitive | He drinks some water. | Il boit de l'eau. | 0-0 1-1 2-2 2-3 3-4 4-5
generic | She likes cats. | Elle aime les chats. | 0-0 1-1 2?2 2-3 3-4
possessive | Her brother works. | Son frère travaille. | 0-0 1-1 2-2 3-3
possessive-before-vowel | My school is big. | Mon école est grande. | 0-0 1-1 2-2 3-3 4-4
demonstrative | This house is old. | Cette maison est vieille. | 0-0 1-1 2-2 3-3 4-4
cet | This hotel is quiet. | Cet hôtel est tranquille. | 0-0 1-1 2-2 3-3 4-4
numeral | I see the three horses. | Je vois les trois chevaux. | 0-0 1-1 2-2 3-3 4-4 5-5
quantity | He reads many books. | Il lit beaucoup de livres. | 0-0 1-1 2-2 2?3 3-4 4-5
universal | All the flowers are red. | Toutes les fleurs sont rouges. | 0-0 1-1 2-2 3-3 4-4 5-5
adjective-before | The young girl dances. | La jeune fille danse. | 0-0 1-1 2-2 3-3 4-4
adjective-after | The black cat sleeps. | Le chat noir dort. | 0-0 2-1 1-2 3-3 4-4
adjective-before-vowel | The old tree is high. | Le vieil arbre est haut. | 0-0 1-1 2-2 3-3 4-4 5-5
de-before-adjective | She buys beautiful flowers. | Elle achète de belles fleurs. | 0-0 1-1 3?2 2-3 3-4 4-5
genitive | Marie's dog swims. | Le chien de Marie nage. | 1?0 2-1 1-2 0-3 3-4 4-5
noun-of-noun | I close the door of the garage. | Je ferme la porte du garage. | 0-0 1-1 2-2 3-3 4-4 5-4 6-5 7-6
coordinated-nouns | Paul and Marie are happy. | Paul et Marie sont heureux. | 0-0 1-1 2-2 3-3 4-4 5-5
relative-qui | The man who sings is happy. | L'homme qui chante est heureux. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6
relative-que | The letter that he wrote is long. | La lettre qu'il a écrite est longue. | 0-0 1-1 2-2 3-3 4?4 4-5 5-6 6-7 7-8
relative-ou | The house where she lives is old. | La maison où elle habite est vieille. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7
subject-pronoun | You work. | Vous travaillez. | 0-0 1-1 2-2
antecedent | He washes the car because it is dirty. | Il lave la voiture parce qu'elle est sale. | 0-0 1-1 2-2 3-3 4-4 4?5 5-6 6-7 7-8 8-9
disjunctive-pronoun | Paul dances with her. | Paul danse avec elle. | 0-0 1-1 2-2 3-3 4-4
everyone | Everyone laughs. | Tout le monde rit. | 0-0 0?1 0?2 1-3 2-4
clitic-direct | I see her. | Je la vois. | 0-0 2-1 1-2 3-3
clitic-indirect | She speaks to him. | Elle lui parle. | 0-0 3-1 2?1 1-2 4-3
clitic-pair | He gives it to her. | Il le lui donne. | 0-0 2-1 4-2 3?2 1-3 5-4
clitic-y | We go there. | Nous y allons. | 0-0 2-1 1-2 3-3
clitic-en | He buys three of them. | Il en achète trois. | 0-0 4-1 3?1 1-2 2-3 5-4
clitic-before-auxiliary | I saw them. | Je les ai vus. | 0-0 2-1 1?2 1-3 3-4
clitic-before-infinitive | She wants to read it. | Elle veut le lire. | 0-0 1-1 4-2 3-3 2?3 5-4
intransitive | The child smiles. | L'enfant sourit. | 0-0 1-1 2-2 3-3
transitive | The baker sells the bread. | Le boulanger vend le pain. | 0-0 1-1 2-2 3-3 4-4 5-5
ditransitive | He gives the book to the girl. | Il donne le livre à la fille. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7
double-object | He gives Marie the book. | Il donne le livre à Marie. | 0-0 1-1 3-2 4-3 1?4 2-5 5-6
motion | We go to the market. | Nous allons au marché. | 0-0 1-1 2-2 3-2 4-3 5-4
place-verb | She lives in the village. | Elle habite dans le village. | 0-0 1-1 2-2 3-3 4-4 5-5
prepositional-verb | I wait for the train. | J'attends le train. | 0-0 1-1 2?1 3-2 4-3 5-4
modal | He can swim. | Il peut nager. | 0-0 1-1 2-2 3-3
infinitive-with-preposition | She tries to open the door. | Elle essaie d'ouvrir la porte. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6
that-clause | I think that he is sick. | Je pense qu'il est malade. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6
copula-adjective | She is happy. | Elle est heureuse. | 0-0 1-1 2-2 3-3
copula-place | The key is on the table. | La clé est sur la table. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6
profession | She is a doctor. | Elle est médecin. | 0-0 1-1 3-2 4-3
presentative | It is my car. | C'est ma voiture. | 0-0 1-1 2-2 3-3 4-4
existential | There are two dogs in the garden. | Il y a deux chiens dans le jardin. | 0?0 0-1 1-2 2-3 3-4 4-5 5-6 6-7 7-8
avoir-state | I am hungry. | J'ai faim. | 0-0 1-1 2-2 3-3
age | He is ten years old. | Il a dix ans. | 0-0 1-1 2-2 3-3 4?3 5-4
weather | It is cold. | Il fait froid. | 0-0 1-1 2-2 3-3
degree | She is very tired. | Elle est très fatiguée. | 0-0 1-1 2-2 3-3 4-4
comparison | Julie is as tall as Paul. | Julie est aussi grande que Paul. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6
present | We sing. | Nous chantons. | 0-0 1-1 2-2
progressive | She is reading a letter. | Elle lit une lettre. | 0-0 2-1 1?1 3-2 4-3 5-4
passe-compose | He opened the window. | Il a ouvert la fenêtre. | 0-0 1?1 1-2 2-3 3-4 4-5
present-perfect | The dog has eaten the meat. | Le chien a mangé la viande. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6
etre-auxiliary | She arrived. | Elle est arrivée. | 0-0 1?1 1-2 2-3
preceding-object | I did not see her. | Je ne l'ai pas vue. | 0-0 2-1 4-2 3?3 1?3 2-4 3-5 5-6
recent-past | He has just left. | Il vient de partir. | 0-0 2-1 1?1 2?2 3-3 4-4
imparfait | You were dancing. | Vous dansiez. | 0-0 2-1 1?1 3-2
stative-past | We lived in the castle. | Nous habitions dans le château. | 0-0 1-1 2-2 3-3 4-4 5-5
futur-proche | It is going to rain. | Il va pleuvoir. | 0-0 2-1 1?1 3?1 4-2 5-3
not | He does not work. | Il ne travaille pas. | 0-0 2-1 3-2 1?2 2-3 4-4
never | She never smiled. | Elle n'a jamais souri. | 0-0 1-1 2?2 1-3 2-4 3-5
no-longer | The dog no longer runs. | Le chien ne court plus. | 0-0 1-1 2-2 4-3 3-4 5-5
not-yet | She has not closed the suitcase yet. | Elle n'a pas encore fermé la valise. | 0-0 2-1 1-2 2-3 6-4 3-5 4-6 5-7 7-8
nothing | I did not hear anything. | Je n'ai rien entendu. | 0-0 2-1 3?2 1?2 4-3 3-4 5-5
nobody | Nobody sleeps. | Personne ne dort. | 0-0 0-1 1-2 2-3
only | He only eats apples. | Il ne mange que des pommes. | 0-0 1-1 2-2 1-3 3?4 3-5 4-6
de-after-negation | We do not have a car. | Nous n'avons pas de voiture. | 0-0 2-1 3-2 1?2 2-3 4-4 5-5 6-6
est-ce-que | Does he sleep? | Est-ce qu'il dort ? | 0?0 0?1 0?2 1-3 2-4 0?4 3-5
wh-adverb | Where does she live? | Où est-ce qu'elle habite ? | 0-0 1?1 1?2 1?3 2-4 3-5 1?5 4-6
what | What are you eating? | Qu'est-ce que vous mangez ? | 0-0 1?1 1?2 1?3 2-4 3-5 1?5 4-6
who-subject | Who sings? | Qui chante ? | 0-0 1-1 2-2
who-object | Who does Paul help? | Qui est-ce que Paul aide ? | 0-0 1?1 1?2 1?3 2-4 3-5 1?5 4-6
which | Which songs did she sing? | Quelles chansons est-ce qu'elle a chantées ? | 0-0 1-1 2?2 2?3 2?4 3-5 4?6 2?6 4-7 5-8
how-many | How many books does he read? | Combien de livres est-ce qu'il lit ? | 0-0 1-0 1?1 2-2 3?3 3?4 3?5 4-6 5-7 3?7 6-8
adverb-middle | We often travel. | Nous voyageons souvent. | 0-0 2-1 1-2 3-3
adverb-end | He repairs the chair carefully. | Il répare la chaise soigneusement. | 0-0 1-1 2-2 3-3 4-4 5-5
adverb-before-participle | She slept well. | Elle a bien dormi. | 0-0 1?1 2-2 1-3 3-4
adverb-front | Fortunately, Paul has arrived. | Heureusement, Paul est arrivé. | 0-0 1-1 2-2 3-3 4-4 5-5
time-end | I visited the museum last week. | J'ai visité le musée la semaine dernière. | 0-0 1?1 1-2 2-3 3-4 5?5 5-6 4-7 6-8
time-front | Every morning, he drinks coffee. | Tous les matins, il boit du café. | 0-0 0?1 1-2 2-3 3-4 4-5 5?6 5-7 6-8
place-adjunct | The child plays near the castle. | L'enfant joue près du château. | 0-0 1-1 2-2 3-3 3?4 4-4 5-5 6-6
adjunct | We work after the concert. | Nous travaillons après le concert. | 0-0 1-1 2-2 3-3 4-4 5-5
purpose | She goes to the bakery to buy bread. | Elle va à la boulangerie pour acheter du pain. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6 7?7 7-8 8-9
coordinated-clauses | He sings, but she sleeps. | Il chante, mais elle dort. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6
shared-subject | Marie opens the door and closes the window. | Marie ouvre la porte et ferme la fenêtre. | 0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8
subordinate | I am sleeping because I am tired. | Je dors parce que je suis fatigué. | 0-0 2-1 1?1 3-2 3?3 4-4 5-5 6-6 7-7
subordinate-front | If he comes back, we are going to leave. | S'il revient, nous allons partir. | 0-0 1-1 2-2 3-2 4-3 5-4 7-5 6?5 8?5 9-6 10-7
contraction | She speaks to the boy. | Elle parle au garçon. | 0-0 1-1 2-2 3-2 4-3 5-4
elision | I like the tree. | J'aime l'arbre. | 0-0 1-1 2-2 3-3 4-4
h-aspire | My friend sees the hedgehog. | Mon ami voit le hérisson. | 0-0 1-1 2-2 3-3 4-4 5-5
`;

const lines = expected
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [name: string, english: string, french: string, links: string]);

describe('the example of each rule', () => {
  it('stands in the list below, in the order of the rules', () => {
    expect(lines.map(([name]) => name)).toEqual(rules.map(({ name }) => name));
  });

  it.each(lines)('%s: %s', (name, english, french, links) => {
    const rule = rules.find((entry) => entry.name === name);
    expect(rule?.example.rules).toContain(name);
    expect(rule?.example.pair.source).toBe(english);
    expect(rule?.example.pair.target).toBe(french);
    expect(pharaohLinks(rule?.example.pair.links ?? [])).toBe(links);
  });
});

describe('derivationsUsing', () => {
  it.each(rules.map(({ name }) => name))('finds sentences with %s in the everyday corpus', (name) => {
    const found = derivationsUsing(name, { seed: 1, preset: 'everyday' }).next();
    expect(found.value?.rules).toContain(name);
  });
});
