import type { Widened } from './catalogue.ts';
import { englishBottleneck } from './english/bottleneck.ts';
import { inLanguage } from './translation.ts';

/** In the page's language. For parts of the page that are loaded on demand. */
export function useBottleneckText(): Widened<typeof englishBottleneck> {
  return inLanguage('bottleneck', englishBottleneck);
}
