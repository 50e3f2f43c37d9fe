import { expect, test } from 'vitest';
import { lessonNames } from '../../store/lessonSlice.ts';
import { lessons } from '../../store/lessons/lessons.ts';
import { afterClass, hourPlan } from './hourPlan.ts';

test('the plan fills one hour, leaves time to talk at its end, and each lesson stands in it or after it', () => {
  const plan = hourPlan();
  const taught = lessonNames.filter((name) => plan.some(({ what }) => what === name));
  plan.forEach(({ from }, at) => {
    expect(from).toBe(at === 0 ? 0 : plan[at - 1]?.to);
  });
  for (const name of taught) {
    const part = plan.find(({ what }) => what === name);
    expect((part?.to ?? 0) - (part?.from ?? 0)).toBe(lessons[name].minutes);
  }
  const closing = plan.at(-1);
  expect(closing?.to).toBe(60);
  expect(60 - (closing?.from ?? 60)).toBeGreaterThanOrEqual(5);
  expect([...taught, ...afterClass].toSorted()).toEqual(lessonNames.toSorted());
});
