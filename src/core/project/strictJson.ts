import { ProjectError } from './projectError.ts';

/**
 * Values from outside, read by an allow-list: each reader takes what it knows and refuses all else, and an object is
 * built from the names that are asked for, never from those that are found. Places (`at`) begin with the file's name.
 */
export type Reader<T> = (value: unknown, at: string) => T;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Values<R extends Readers> = { readonly [Name in keyof R]: ReturnType<R[Name]> };

/** Longer texts are none that a person wrote or a network said. */
const LONGEST_TEXT = 10_000;
/** Above this nothing is counted here. */
const MOST = 1e15;

/** @throws ProjectError naming the place, as all readers do */
function refuse(at: string, expected: string): never {
  throw new ProjectError(`${at} must be ${expected}.`);
}

export function object<Required extends Readers, Optional extends Readers = Record<never, never>>(
  required: Required,
  optional: Optional = {} as Optional,
): Reader<Values<Required> & Partial<Values<Optional>>> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(at, 'an object');
    const unknown = Object.keys(value).filter(
      (name) => !Object.hasOwn(required, name) && !Object.hasOwn(optional, name),
    );
    if (unknown.length > 0) throw new ProjectError(`${at} has unknown ${unknown.join(', ')}.`);
    const read = (readers: Readers, isRequired: boolean) =>
      Object.entries(readers)
        .filter(([name]) => isRequired || Object.hasOwn(value, name))
        .map(([name, reader]) => {
          const found = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
          return [name, reader(found, within(at, name))] as const;
        });
    return Object.fromEntries([...read(required, true), ...read(optional, false)]) as Values<Required> &
      Partial<Values<Optional>>;
  };
}

export function list<T>(reader: Reader<T>, longest: number): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) refuse(at, 'a list');
    if (value.length > longest) refuse(at, `a list of at most ${longest}`);
    return value.map((item, index) => reader(item, `${at}[${index}]`));
  };
}

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : reader(value, at));
}

/** One of the shapes of a union, told apart by their `kind`. */
export function kinds<R extends Readers>(readers: R): Reader<ReturnType<R[keyof R]>> {
  return (value, at) => {
    const kind: unknown =
      typeof value === 'object' && value !== null && Object.hasOwn(value, 'kind')
        ? (value as { kind: unknown }).kind
        : undefined;
    const reader = typeof kind === 'string' && Object.hasOwn(readers, kind) ? readers[kind] : undefined;
    if (!reader) refuse(within(at, 'kind'), `one of ${Object.keys(readers).join(', ')}`);
    return reader(value, at) as ReturnType<R[keyof R]>;
  };
}

export function oneOf<const T extends string>(known: readonly T[]): Reader<T> {
  return (value, at) => known.find((one) => one === value) ?? refuse(at, `one of ${known.join(', ')}`);
}

export const text: Reader<string> = (value, at) => {
  if (typeof value !== 'string') refuse(at, 'a text');
  if (value.length > LONGEST_TEXT) refuse(at, `at most ${LONGEST_TEXT} characters long`);
  return value;
};

export const truth: Reader<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, 'true or false');

export const number: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(at, 'a number');

export const count: Reader<number> = (value, at) => {
  const found = number(value, at);
  return Number.isInteger(found) && found >= 0 && found <= MOST ? found : refuse(at, 'a whole number');
};

export const checksum: Reader<string> = (value, at) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : refuse(at, '64 hexadecimal digits');

function within(at: string, name: string): string {
  return at.endsWith('.json') ? `${at}: ${name}` : `${at}.${name}`;
}
