import { parseSync } from 'vite';
import { expect, test } from 'vitest';

/** Names that every language writes alike. */
const names = ['Seq2Seq Playground'];

/** Attributes that people read or hear. */
const spoken =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|title|alt|placeholder|label|hint|caption|note|legend|summary|text)$/;

/** As much of the syntax tree as is looked at here (ESTree with JSX). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

const files = import.meta.glob<string>('../{app,features,ui}/**/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Texts that stand in the code and would be shown, each with its line. */
function textsIn(code: string): string[] {
  return shownIn(parseSync('code.tsx', code).program as unknown as Node).flatMap(({ node, text }) => {
    const words = text.replace(/\s+/g, ' ').trim();
    const begin = node.start + (/^\s*/.exec(text)?.[0].length ?? 0);
    const line = code.slice(0, begin).split('\n').length;
    return !/\p{L}{2}/u.test(words) || names.includes(words) ? [] : [`${line}: ${words}`];
  });
}

interface Shown {
  readonly node: Node;
  readonly text: string;
}

function shownIn(node: Node): Shown[] {
  const within = childrenOf(node).flatMap(shownIn);
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return [...(node['children'] as Node[]).flatMap(written), ...within];
    case 'JSXAttribute':
      return spoken.test(String((node['name'] as Node)['name']))
        ? [...written(node['value']), ...within]
        : within;
    default:
      return within;
  }
}

/** The texts that an expression may be: of a choice both, of a template what stands between its holes. */
function written(value: unknown): Shown[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'JSXText':
    case 'Literal':
      return typeof value['value'] === 'string' ? [{ node: value, text: value['value'] }] : [];
    case 'TemplateLiteral': {
      const parts = value['quasis'] as { readonly value: { readonly cooked: string } }[];
      return [{ node: value, text: parts.map((part) => part.value.cooked).join(' ') }];
    }
    case 'JSXExpressionContainer':
      return written(value['expression']);
    case 'ConditionalExpression':
      return [...written(value['consequent']), ...written(value['alternate'])];
    case 'BinaryExpression':
      return value['operator'] === '+' ? [...written(value['left']), ...written(value['right'])] : [];
    case 'LogicalExpression':
      return [...written(value['left']), ...written(value['right'])];
    default:
      return [];
  }
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

test('a text in code is found', () => {
  const code = `const a = (
    <p title="Not so">
      Words {isOn ? 'here' : \`and \${there}\`} {isOn && 'or there'} {name} – 12
      <b aria-label={'And so ' + on}>{list.map((item) => <i>And here</i>)}</b>
    </p>
  );
  const b = <p className="not words" aria-label={text.title}>Seq2Seq Playground</p>;`;
  expect(textsIn(code)).toEqual([
    '3: Words',
    '3: here',
    '3: and',
    '3: or there',
    '2: Not so',
    '4: And so',
    '4: And here',
  ]);
});

test('the page has no text in its code', () => {
  expect(Object.keys(files).length).toBeGreaterThan(100);
  const found = Object.entries(files).flatMap(([file, code]) =>
    textsIn(code).map((text) => `${file.replace('../', 'src/')}:${text}`),
  );
  expect(found).toEqual([]);
});
