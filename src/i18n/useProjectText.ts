import type { Widened } from './catalogue.ts';
import { englishProject } from './english/project.ts';
import { inLanguage } from './translation.ts';

/** The texts of taking away and opening in the page's language. For parts of the page that are loaded on demand. */
export function useProjectText(): Widened<typeof englishProject> {
  return inLanguage('project', englishProject);
}
