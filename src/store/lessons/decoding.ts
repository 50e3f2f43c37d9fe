import type { Lesson } from './lesson.ts';

export const decoding = {
  minutes: 10,
  steps: {
    first: {
      figure: 'attention',
      setup: { corpus: 'hello-world', preset: 'to-follow-by-hand', sentence: 'Hello world' },
      check: () => null as { readonly loss: number } | null,
    },
  },
} as const satisfies Lesson;
