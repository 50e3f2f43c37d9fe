/**
 * The sentences that are made outside the page and shown on it: labels and explanations of settings, presets and rules,
 * notices, warnings, and what an error says. The page finds their translations by their English (`src/i18n/tell.ts`);
 * from here a test knows which there have to be.
 *
 * Whatever reads like prose is taken for a sentence, so that a new one need not be listed anywhere. What no page shows is
 * left out by the lists below.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { type ESTree, parseSync } from 'vite';

const rooms = ['core', 'engine', 'protocol', 'storage', 'client', 'store', 'serviceWorker'];

/** Files whose prose no page shows, each with what it is. */
const silentFiles: readonly (readonly [files: RegExp, prose: string])[] = [
  [/^engine\/(kernels|train\/optimizers)\//, 'code for graphics cards'],
  [/^engine\/(export|trace)\//, 'files for other programs; symbols'],
  [/^core\/grammar\/(?!rules\/|splits)|^core\/grammar\/rules\/vocabulary/, 'the words of the grammar'],
  [/^core\/(language|tokenize|vocab)\/|^core\/corpus\/languageName/, 'languages, their words and tags'],
  [
    /^core\/(dictionary|equations|attentionTable|twin|metrics)\//,
    'formulas, papers, tables for other programs',
  ],
  [/^core\/(workedCase|toyTasks)\/|^core\/corpus\/writers\//, 'corpora'],
  [
    /^core\/spec\/settings(Markdown|Reference)/,
    'the reference of the settings, and the help of the terminal',
  ],
  [/^store\/(exampleSentences|lessons\/)/, 'sentences to be translated by a network'],
];

/** Where the words of examples stand between texts: of these files only what is declared as a text. */
const declaredOnly = /^core\/grammar\/rules\//;
const textProperties = new Set([
  'label',
  'title',
  'explanation',
  'zero',
  'question',
  'message',
  'nextStep',
  'why',
]);

/** Calls whose texts are names: of streams of chance, of media, of bytes. */
const silentCalls =
  /(\.stream|^matchMedia|^ascii|^fraction|^saltOf|^download|\.encode|\.split|\.startsWith)$/;

/** A programmer's fault begins with the name of the function that found it. */
const programmersFault = /^[a-z][A-Za-z]*: /;

const notShown: Readonly<Record<string, string>> = {
  'The source': 'the page has the names of the files',
  'the target': 'the page has the names of the files',
  'the file': 'the page has the names of the files',
  'source text': 'what people call columns',
  'target text': 'what people call columns',
  'seq2seq-playground run {0}': 'a lock',
  '{0} ({1})': 'a name that is free',
};

/** Words and ways to join two that are shown and are no prose by themselves, or stand in a silent file. */
const besides = [
  'source',
  'target',
  'batch',
  'an unknown language',
  'SIMD with fused multiply-add',
  '{0}: {1}',
  '{0}: {1}.',
];

/** The English of each, with {0}, {1} … where something is filled in, and the files in which it is made. */
export function sentencesInSource(): Map<string, string[]> {
  const found = new Map<string, string[]>(besides.map((words) => [words, []]));
  for (const room of rooms) {
    for (const name of readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = `${room}/${name.replaceAll('\\', '/')}`;
      if (!/(?<!\.test|\.d)\.ts$/.test(file) || silentFiles.some(([files]) => files.test(file))) continue;
      for (const sentence of sentencesIn(readFileSync(`src/${file}`, 'utf8'), declaredOnly.test(file))) {
        found.set(sentence, [...new Set([...(found.get(sentence) ?? []), file])]);
      }
    }
  }
  return found;
}

/** The same of one file. @param source its TypeScript */
export function sentencesIn(source: string, isDeclaredOnly = false): string[] {
  const { program, errors } = parseSync('source.ts', source);
  if (errors[0]) throw new Error(`sentencesIn: ${errors[0].message}`);
  const sentences: string[] = [];
  const visit = (node: unknown, isDeclared: boolean): void => {
    if (Array.isArray(node)) for (const item of node) visit(item, isDeclared);
    if (!isNode(node) || isSilent(node, source)) return;
    const text = textOf(node);
    const isShown =
      text !== null && (isDeclared ? /\p{L}/u : prose).test(text) && !programmersFault.test(text);
    if (isShown && (isDeclared || !isDeclaredOnly) && !Object.hasOwn(notShown, text)) sentences.push(text);
    for (const [name, child] of Object.entries(node)) {
      if (node.type === 'Property' && name === 'key') continue;
      visit(child, isDeclaring(node) || (isDeclared && passesOn(node, name)));
    }
  };
  visit(program, false);
  return sentences;
}

/** A word or a number, and a word; or a word and something filled in. */
const prose = /[\p{L}\d}]\S* \S*\p{L}{2}|\p{L}{2}\S* \S*\{\d\}/u;

type Node = ESTree.Node;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isSilent(node: Node, source: string): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
      return true;
    case 'CallExpression':
      return silentCalls.test(source.slice(node.callee.start, node.callee.end).replace(/\s|\(.*\)/gs, ''));
    default:
      return node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(node.type);
  }
}

function isDeclaring(node: Node): boolean {
  return node.type === 'Property' && node.key.type === 'Identifier' && textProperties.has(node.key.name);
}

/** Whether a child's text is the text of a property: one of two, the result of a function, the value with a type. */
function passesOn(node: Node, child: string): boolean {
  switch (node.type) {
    case 'ConditionalExpression':
      return child !== 'test';
    case 'ArrowFunctionExpression':
      return child === 'body';
    case 'ParenthesizedExpression':
      return true;
    default:
      return /^TS(As|Satisfies|NonNull)/.test(node.type);
  }
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  return node.quasis.map(({ value }, at) => (at === 0 ? '' : `{${at - 1}}`) + value.cooked).join('');
}
