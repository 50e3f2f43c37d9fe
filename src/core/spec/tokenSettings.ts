import { dataFields } from './dataSpec.ts';
import type { SpecOf } from './field.ts';

const { lowerCase, merges, minFrequency, maxVocabulary } = dataFields;

/** The settings that decide what the tokens of a sentence are, whichever kind is read. */
export const tokenFields = { lowerCase, merges, minFrequency, maxVocabulary } as const;

export type TokenSettings = SpecOf<typeof tokenFields>;
