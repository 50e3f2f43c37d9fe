import { expect, test } from 'vitest';
import { frameSnippet } from './frameSnippet.ts';

test('an address and a title stand in the HTML as they are meant', () => {
  const html = frameSnippet('https://example.org/#?v=1&embed=test', '"Test" <b> – it’s');
  expect(html).toContain('src="https://example.org/#?v=1&amp;embed=test"');
  expect(html).toContain('title="&quot;Test&quot; &lt;b&gt; – it’s"');
  expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
});
