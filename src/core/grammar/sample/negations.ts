/** Inventing the polarity of a clause: which negations its predicate allows. */
import type { Negation, NounPhrase, Predicate, VerbPredicate } from '../meaning.ts';
import type { Scene } from './scene.ts';

/** beaucoup, plusieurs, quelques and numbers do not stand well under negation. */
const amounts = new Set([
  'many',
  'much',
  'a lot of',
  'too many',
  'too much',
  'enough',
  'a little',
  'several',
  'a few',
  'numeral',
  'every',
  'all',
]);

const hasAmount = (phrase: VerbPredicate['object']): boolean =>
  phrase?.kind === 'noun' && (amounts.has(phrase.determiner) || phrase.numeral !== undefined);

function ofVerb(scene: Scene, predicate: VerbPredicate): Negation {
  const { verb, object, recipient, clause, infinitive } = predicate;
  if (verb.flags.has('subjunctive_if_negated') && clause !== undefined) return 'none';
  if (object?.kind === 'part') return object.numeral === undefined ? 'not' : 'none';
  const inner = infinitive?.kind === 'verb' ? infinitive.object : undefined;
  if (hasAmount(object) || hasAmount(inner)) return 'none';
  // "He has not read a book that I know" asks for a subjunctive.
  if (object?.kind === 'noun' && object.determiner !== 'the' && object.relative !== undefined) return 'none';
  const isAction = !verb.flags.has('stative') && clause === undefined;
  const canRestrict = object?.kind === 'noun' && recipient === undefined && isAction && !isOblique(predicate);
  return scene.random.weighted<Negation>([
    ['not', 6],
    ['never', isAction ? 1.4 : 0],
    ['no longer', 1],
    ['not yet', isAction ? 0.8 : 0],
    ['nothing', object !== undefined && canLoseObject(predicate) ? 1.2 : 0],
    ['only', canRestrict ? 0.6 : 0],
  ]);
}

const isOblique = ({ verb }: VerbPredicate): boolean => verb.frenchPreposition.length > 0;

/** "does not eat anything": the object of a verb of which a thing is the usual object. */
const losable = new Set(
  'eat,drink,see,hear,buy,sell,find,lose,take,say,read,write,understand,break,use,make,hide,send,receive,order,borrow,carry,steal,explain,forget,keep,cook,build,draw,repair,throw,touch,accept,refuse'.split(
    ',',
  ),
);
const canLoseObject = ({ verb, recipient }: VerbPredicate): boolean =>
  losable.has(verb.lemma) && recipient === undefined;

export function sampleNegation(scene: Scene, predicate: Predicate, subject: NounPhrase): Negation {
  const { random, settings } = scene;
  const isBound =
    subject.kind === 'quantifier' || (subject.kind === 'noun' && amounts.has(subject.determiner));
  if (isBound || !random.chance(settings.negation)) return 'none';
  switch (predicate.kind) {
    case 'verb':
      return ofVerb(scene, predicate);
    case 'existence':
      return hasAmount(predicate.object as VerbPredicate['object']) ? 'none' : 'not';
    case 'adjective':
      if (predicate.degree?.notes.has('no_negation') === true) return 'none';
      return random.weighted<Negation>([
        ['not', 6],
        ['never', predicate.comparison === undefined ? 1 : 0],
        ['no longer', predicate.comparison === undefined ? 1.2 : 0],
      ]);
    case 'state':
      if (predicate.degree?.notes.has('no_negation') === true) return 'none';
      return random.weighted<Negation>([
        ['not', 6],
        ['never', 1],
        ['no longer', 1.2],
      ]);
    case 'profession':
      return random.weighted<Negation>([
        ['not', 4],
        ['no longer', 1],
      ]);
    case 'presentation':
    case 'location':
    case 'age':
    case 'weather':
      return 'not';
    default:
      return predicate satisfies never;
  }
}
