import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PagePart, type PartRule, pageParts } from '../../store/classroomSlice.ts';
import { lessonNames } from '../../store/lessonSlice.ts';
import { plainLink, writePageLink } from '../../store/pageLink.ts';
import { readPageLink } from '../../store/readPageLink.ts';
import { type ClassLink, classLinkParts, plainClassLink, ruleSets } from './classLink.ts';

const classLinks: fc.Arbitrary<ClassLink> = fc.record({
  lesson: fc.option(fc.record({ lesson: fc.constantFrom(...lessonNames), step: fc.nat(3) })),
  sentence: fc.constantFrom('', 'the black cat sleeps'),
  language: fc.option(fc.constantFrom('en' as const, 'fr' as const, 'zh' as const)),
  isPresented: fc.boolean(),
  isAsNow: fc.boolean(),
  rules: fc.dictionary(
    fc.constantFrom<PagePart>(...pageParts),
    fc.constantFrom('open' as const, 'locked' as const, 'hidden' as const),
  ) as fc.Arbitrary<ClassLink['rules']>,
});

test('whatever is chosen stands in the address, and is read back from it', () => {
  fc.assert(
    fc.property(classLinks, (chosen) => {
      const parts = classLinkParts(chosen, plainLink);
      const { link, faults } = readPageLink(`#${writePageLink({ ...plainLink, ...parts })}`);
      expect(faults).toEqual([]);
      const having = (rule: PartRule) => pageParts.filter((part) => chosen.rules[part] === rule);
      expect(link.classroom).toEqual({
        isPresented: chosen.isPresented,
        hidden: having('hidden'),
        locked: having('locked'),
        embedded: null,
      });
      expect(link).toMatchObject({ lesson: chosen.lesson, language: chosen.language });
      expect(link.sentence ?? '').toBe(chosen.sentence);
    }),
  );
});

test('what is not chosen takes no room', () => {
  expect(writePageLink({ ...plainLink, ...classLinkParts(plainClassLink, plainLink) })).toBe('');
});

test('no set of rules takes the lesson away from where it stands', () => {
  for (const rules of Object.values(ruleSets)) expect(rules).not.toHaveProperty('side');
});
