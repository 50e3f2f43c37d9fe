import type { ReactNode } from 'react';
import { Tex } from '../../ui/Tex.tsx';

/** Words with TeX among them: what stands between two `$` is a formula. */
export function LessonWords({ words }: { readonly words: string }): ReactNode {
  return words.split('$').map((part, at) => (at % 2 === 1 ? <Tex key={at} tex={part} /> : part));
}
