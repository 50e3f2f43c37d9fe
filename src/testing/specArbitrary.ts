import fc from 'fast-check';
import type { Field, Fields, SpecOf } from '../core/spec/field.ts';

/** Any values that a group of settings may have, each within its own range. */
export function specArbitrary<F extends Fields>(fields: F): fc.Arbitrary<SpecOf<F>> {
  const arbitraries = Object.entries(fields).map(([name, field]) => [name, valuesOf(field)] as const);
  return fc.record(Object.fromEntries(arbitraries)) as fc.Arbitrary<SpecOf<F>>;
}

function valuesOf(field: Field): fc.Arbitrary<string | number | boolean> {
  switch (field.kind) {
    case 'number': {
      const { minimum: min, maximum: max } = field;
      return field.isInteger ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
    }
    case 'switch':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.options.map((option) => option.value));
    default:
      return field satisfies never;
  }
}
