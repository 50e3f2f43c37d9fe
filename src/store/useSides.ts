import { useMemo } from 'react';
import { directionOf, type Language, type TextDirection } from '../core/language/language.ts';
import { madeLanguages } from '../core/language/madeLanguages.ts';
import { usePlayground } from './playground.ts';

/** How texts of one side are marked up: the attributes that tell a browser and a screen reader what they are. */
interface SideMarkup {
  readonly lang: Language;
  readonly dir: TextDirection;
}

/** The languages of the corpus in use, on the elements that show its texts. */
export function useSides(): { readonly source: SideMarkup; readonly target: SideMarkup } {
  const source = usePlayground(
    ({ corpus }) => corpus.report?.source.language.language ?? madeLanguages.source.language,
  );
  const target = usePlayground(
    ({ corpus }) => corpus.report?.target.language.language ?? madeLanguages.target.language,
  );
  return useMemo(() => ({ source: markupOf(source), target: markupOf(target) }), [source, target]);
}

function markupOf(language: Language): SideMarkup {
  return { lang: language, dir: directionOf(language) };
}
