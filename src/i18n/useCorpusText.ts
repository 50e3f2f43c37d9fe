import type { Widened } from './catalogue.ts';
import { englishCorpus } from './english/corpus.ts';
import { inLanguage } from './translation.ts';

/** In the page's language. For parts of the page that are loaded on demand. */
export function useCorpusText(): Widened<typeof englishCorpus> {
  return inLanguage('corpus', englishCorpus);
}
