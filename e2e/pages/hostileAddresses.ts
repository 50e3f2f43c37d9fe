import fc from 'fast-check';

/** What addresses hold that mean no good, or nothing at all: after `#?`. */

/** Where one of these stands on the page as more than text, something is found by `traces`. */
const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '</textarea><iframe srcdoc="<script>parent.alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '\u202egnirts\u202c',
  '\u0000\u001b[2J\r\nSet-Cookie: a=b',
  '%',
  '%E0%A4%A',
  '%00%ff',
  '\ud800',
  '__proto__',
  'constructor',
  '-1',
  '1e309',
  'NaN',
  '../../etc/passwd',
  'a'.repeat(3000),
  '🙂'.repeat(200),
];

/** Parts that are followed in place: none asks for another corpus or network that there is. */
const names = [
  ...['sentence', 'prefix', 'edit', 'form', 'pane', 'scale', 'curve', 'lesson', 'step', 'present', 'hide'],
  ...['lock', 'lang', 'embed', '__proto__', 'model.__proto__', 'model.layers.x', 'on', '', 'v '],
];

const valid = [
  ...[
    'form=table',
    'form=ribbons',
    'pane=maths',
    'pane=coach',
    'scale=squareRoot',
    'curve=bleu',
    'hide=about',
  ],
  ...[
    'sentence=hello+cat',
    'edit=0:0,1000,0',
    'lesson=attention&step=2',
    'decoding.method=beam',
    'lock=device',
  ],
];

const value = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 30 }));
/** As a program writes it, or as it stands: half of it is no address at all. */
const written = fc.tuple(value, fc.boolean()).map(([text, isEncoded]) => {
  const wellFormed = text.replace(/[\ud800-\udfff]/g, '');
  return isEncoded ? encodeURIComponent(wellFormed) : text;
});
const part = fc.oneof(
  fc.tuple(fc.constantFrom(...names), written).map(([name, text]) => `${name}=${text}`),
  fc.constantFrom(...valid),
  written,
);

/** The same for the same seed. @param base a part that all of them begin with */
export function hostileAddresses(count: number, base: string): string[] {
  const all = fc
    .array(part, { minLength: 1, maxLength: 5 })
    .map((parts) => `#?${[base, ...parts].join('&')}`);
  return fc.sample(all, { numRuns: count, seed: 31 });
}

/** Runs in the page: goes to each address as the browser does, and looks at what the page makes of it. */
export async function followAll(addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [index, address] of addresses.entries()) {
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
    // The page is drawn anew at once; now and then it may paint and load what it needs.
    for (let turn = 0; turn < 5; turn++) await null;
    if (index % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
    const attributes = document.evaluate('//@*[starts-with(name(), "on")]', document, null, 7, null);
    const elements =
      'img[src="x"], iframe, script:not([src]), [href^="javascript:" i], [src^="javascript:" i]';
    if (attributes.snapshotLength > 0 || document.querySelector(elements)) found.push(address);
  }
  return found;
}

/** Runs in the page: what should never be found there. */
export function traces(): string[] {
  const found: string[] = [];
  const attributes = document.evaluate('//@*[starts-with(name(), "on")]', document, null, 7, null);
  if (attributes.snapshotLength > 0) found.push('an attribute that runs');
  const elements = 'img[src="x"], iframe, script:not([src]), [href^="javascript:" i], [src^="javascript:" i]';
  if (document.querySelector(elements)) found.push('an element of the address');
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) found.push('a changed prototype');
  if (!document.querySelector('h1')) found.push('no page');
  return found;
}
