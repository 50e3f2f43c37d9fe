import { describe, expect, test } from 'vitest';
import { filledIn, STAND_IN, visiblePlaces } from '../testing/standIn.ts';
import { chineseSentences } from './chinese/sentences/sentences.ts';
import { chinese } from './chinese/translation.ts';
import { frenchSentences } from './french/sentences/sentences.ts';
import { french } from './french/translation.ts';
import type { Translation } from './translation.ts';

/** What is rightly the same as in English, with ⟦⟧ in place of what is filled in: names, symbols, formulas. */
const sameEverywhere = [
  'Seq2Seq Playground',
  '⟦⟧ – Seq2Seq Playground',
  'Hello world',
  'hello-world',
  'hello',
  'world',
  'AER',
  'BLEU',
  'BLEU ⟦⟧',
  'chrF2',
  'WebGPU',
  'WebGL',
  'WebAssembly',
  'tanh',
  'exp',
  'logit',
  'ln p',
  'le chat',
  'The cat sleeps.\tLe chat dort.\nI see the dog.\tJe vois le chien.',
  '⟦⟧ = f⊙⟦⟧′ + i⊙g, ⟦⟧ = o⊙tanh ⟦⟧',
  '⟦⟧ = tanh(·)',
  'Elman 1990',
];

/** Words that French and English share, and papers that both cite alike. */
const sameInFrench = [
  'Animation (GIF)',
  'Attention',
  'attention',
  'Coach',
  'Corpus',
  'Gradient',
  'JavaScript (CPU)',
  'Log',
  'Logits',
  'Pause',
  'Questions',
  'Score',
  'score',
  'Scores',
  'Source',
  'Test',
  'Tokens',
  'Tokens/s',
  'Total',
  'Validation',
  'validation',
  'validation ⟦⟧',
  'validation ⟦⟧ (⟦⟧)',
  '(possible)',
  '⟦⟧ minutes',
  'Minute',
  'section ⟦⟧',
  'figure ⟦⟧',
  '⟦⟧ et al.',
  '⟦⟧ tokens',
  'Bahdanau et al. 2014, A.1.2',
  'Bahdanau et al. 2014, A.2.2',
  'Cho et al. 2014, 2.3',
  'Luong et al. 2015, 3.3',
  'Sutskever et al. 2014',
];

const languages = [
  {
    name: 'French',
    translation: french,
    sentences: frenchSentences,
    same: new Set([...sameEverywhere, ...sameInFrench]),
    faults: frenchFaults,
  },
  {
    name: 'Chinese',
    translation: chinese,
    sentences: chineseSentences,
    same: new Set(sameEverywhere),
    faults: chineseFaults,
  },
];

type Text = string | ((...values: readonly unknown[]) => string);

/** Every text by its path; TeX that stands alone is none. */
function textsOf(node: unknown, path = ''): [path: string, text: Text][] {
  if (typeof node === 'string' || typeof node === 'function') return [[path, node as Text]];
  return Object.entries(node as Record<string, unknown>)
    .filter(([name]) => name !== 'formulas')
    .flatMap(([name, child]) => textsOf(child, path === '' ? name : `${path}.${name}`));
}

/** In English, as its hook gives it while the page speaks English: `useCoachText` gives the catalogue `coach`. */
const hooks = import.meta.glob<Record<string, () => unknown>>('./use*Text.ts', { eager: true });
const english = new Map(
  Object.entries(hooks).flatMap(([file, exported]) => {
    const name = /use(\w*)Text\.ts$/.exec(file)?.[1] || 'page';
    const catalogue = Object.entries(exported).find(([hook]) => hook.startsWith('use'))?.[1]();
    return textsOf(catalogue, name.charAt(0).toLowerCase() + name.slice(1));
  }),
);

/** How a text reads, of a function also with the smallest number, which may have words of its own. */
function readingsOf(text: Text): string[] {
  if (typeof text === 'string') return [text];
  return [filledIn(text).text, ...[0, 1].flatMap((number) => withNumber(text, number))];
}

function withNumber(write: Exclude<Text, string>, number: number): string[] {
  try {
    const text = String(write(...Array.from({ length: write.length }, () => number)));
    return /NaN|undefined/.test(text) ? [] : [text];
  } catch {
    // It takes no number there.
    return [];
  }
}

/** Words alone: without formulas, and with one sign for whatever is filled in. */
function wordsOf(text: string): string {
  const withoutFormulas = text.replace(/\$[^$]*\$|\[s; h\]|√\([^√]*?\)\)/g, '$');
  return withoutFormulas.replace(STAND_IN, '⟦⟧').replace(/\{\d(?::\w+)?\}/g, '⟦⟧');
}

function frenchFaults(text: string): string[] {
  return [
    ...faultsOf(text, /(?<![\u202f?!…])[;!?]/g, 'a narrow no-break space (U+202F) belongs before'),
    ...faultsOf(text, /(?<!\u00a0|\d|https?):(?!\/\/|⟦)/g, 'a no-break space (U+00A0) belongs before'),
    ...faultsOf(text, /«(?!\u00a0)|(?<!\u00a0)»/g, 'a no-break space (U+00A0) belongs within'),
    ...faultsOf(text, /\p{L}'\p{L}/gu, 'a curly apostrophe belongs into'),
    ...faultsOf(text, /[“”]/g, 'quotation marks are « and » and not'),
  ];
}

function chineseFaults(text: string): string[] {
  return [
    ...faultsOf(text, /\p{Script=Han}(?:[,:;!?()]|\.(?!\w))/gu, 'a full-width sign belongs into'),
    ...faultsOf(text, /[（，。：；？！]\s|\s[（，。：；？！]/g, 'no space belongs beside'),
    ...faultsOf(
      text,
      /\p{Script=Han} [\p{Script=Latin}\d⟦$]|[\p{Script=Latin}\d⟧$] \p{Script=Han}/gu,
      'no space is written in',
    ),
    ...faultsOf(text, /[«»]/g, 'quotation marks are “ and ” and not'),
  ];
}

function faultsOf(text: string, pattern: RegExp, fault: string): string[] {
  return [...text.matchAll(pattern)].map(({ 0: found }) => `${fault} "${found}"`);
}

describe.each(languages)('in $name', ({ translation, sentences, same, faults }) => {
  const { tell: _, ...catalogues }: Translation = translation;
  const texts = new Map(textsOf(catalogues));
  const both = [...english].flatMap(([path, text]) => {
    const other = texts.get(path);
    return other === undefined ? [] : [{ path, text, other }];
  });

  test('there is every text, and none besides', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('what is a function is one, and shows all that the English shows', () => {
    const wrong = both.filter(({ text, other }) => {
      if (typeof text === 'string' || typeof other === 'string') return typeof text !== typeof other;
      const shown = new Set(visiblePlaces(other));
      return visiblePlaces(text).some((place) => !shown.has(place));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('no text is empty, and none is left in English', () => {
    const left = both.flatMap(({ path, text, other }) => {
      const reading = wordsOf(readingsOf(other)[0] ?? '');
      const inEnglish = wordsOf(readingsOf(text)[0] ?? '');
      if (reading === '' && inEnglish !== '') return [`${path} is empty`];
      const hasWords = /\p{L}{2}/u.test(reading);
      return hasWords && reading === inEnglish && !same.has(reading) ? [`${path}: ${reading}`] : [];
    });
    expect(left).toEqual([]);
  });

  test('all is set as the language sets it', () => {
    const wrong = [...texts, ...Object.entries(sentences)].flatMap(([path, text]) =>
      readingsOf(text).flatMap((reading) =>
        faults(wordsOf(reading)).map((fault) => `${path}: ${fault}: ${reading}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
