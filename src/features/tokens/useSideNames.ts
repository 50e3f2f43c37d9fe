import { formatLanguage } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { useIsToy } from '../../store/useIsToy.ts';
import { useSides } from '../../store/useSides.ts';

/** What the two sides are called: by their languages where these have names. */
export function useSideNames(): { readonly source: string; readonly target: string } {
  const { corpus: text } = useText();
  const isToy = useIsToy();
  const { source, target } = useSides();
  if (isToy) return { source: text.given, target: text.wanted };
  return {
    source: formatLanguage(source.lang) ?? text.source,
    target: formatLanguage(target.lang) ?? text.target,
  };
}
