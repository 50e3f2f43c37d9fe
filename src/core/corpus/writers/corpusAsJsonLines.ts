/** A corpus as JSON Lines in the shape of Hugging Face's translation sets, each pair with its part and its links. */
import { pharaohLinks } from '../../grammar/pharaohLinks.ts';
import { type ExportedCorpus, sideNames } from './exportedCorpus.ts';

export function corpusAsJsonLines({ languages, pairs }: ExportedCorpus): string {
  const names = sideNames(languages);
  const isNamed = names === languages;
  const lines = pairs.map(({ source, target, part, links }) => {
    const sides = { [names.source]: source, [names.target]: target };
    const object = {
      ...(isNamed ? { translation: sides } : sides),
      ...(!isNamed && languages && { languages: [languages.source, languages.target] }),
      part,
      ...(links && { links: pharaohLinks(links) }),
    };
    return `${JSON.stringify(object)}\n`;
  });
  return lines.join('');
}
