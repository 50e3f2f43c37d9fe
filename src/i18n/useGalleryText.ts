import type { Widened } from './catalogue.ts';
import { englishGallery } from './english/gallery.ts';
import { inLanguage } from './translation.ts';

/** The texts of the gallery in the page's language. For parts of the page that are loaded on demand. */
export function useGalleryText(): Widened<typeof englishGallery> {
  return inLanguage('gallery', englishGallery);
}
