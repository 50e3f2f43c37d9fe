import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText } from './normalizeText.ts';

describe('normalizeText', () => {
  it.each([
    ['composes letters and accents', 'e\u0301te\u0301', 'été'],
    ['makes every space one plain space', ' Quoi\u202f?\u00a0Rien\u2009!\t\u3000Si ', 'Quoi ? Rien ! Si'],
    ['straightens apostrophes', 'l’ami l‘ami lʼami l´ami', "l'ami l'ami l'ami l'ami"],
    ['straightens double quotes', '“oui” „non‟', '"oui" "non"'],
    ['keeps guillemets', '« oui »', '« oui »'],
    [
      'drops soft hyphens, zero-width characters and the byte order mark',
      '\ufeffbon\u00adjour\u200b',
      'bonjour',
    ],
    ['drops controls', 'a\u0007b\u0000c\u009fd', 'abcd'],
    ['turns the no-break hyphen into a hyphen', 'peut\u2011être', 'peut-être'],
    ['replaces lone surrogates', 'a\ud83db', 'a\ufffdb'],
    ['keeps joiners in emoji and Persian', '👩\u200d🚀 می\u200cخواهم', '👩\u200d🚀 می\u200cخواهم'],
    ['drops joiners in Latin text', 'bon\u200djour\u200c', 'bonjour'],
  ])('%s', (_, text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  it('decodes HTML character references once', () => {
    expect(normalizeText('caf&eacute; &amp;lt; d&#8217;ici l&#x2019;an &Agrave; &nbsp;x')).toBe(
      "café &lt; d'ici l'an À x",
    );
    expect(normalizeText('AT&T &nosuch; &#0; &#55296;')).toBe('AT&T &nosuch; &#0; &#55296;');
  });

  it('never strips accents or changes case', () => {
    expect(normalizeText('Où ÊTES-vous, Noël ?')).toBe('Où ÊTES-vous, Noël ?');
  });

  it('makes the same of a plain text as of one that holds something to do', () => {
    const plain = fc.string({ unit: fc.constantFrom(...' aéŒß~^`&\'"-.,!?_09', 'ÿ', '×', '÷', '\u00a0') });
    fc.assert(
      fc.property(plain, (text) => {
        // A soft hyphen goes, and takes the short way with it.
        expect(normalizeText(text)).toBe(normalizeText(`${text}\u00ad`));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeText(text.replaceAll('&', ''));
        expect(normalizeText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
