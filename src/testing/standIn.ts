/**
 * What is put into a text's function in place of its arguments, to see what becomes of them: a thing that passes for a
 * text, a number, a list or a bundle of facts, whatever it is taken for.
 */

/** How a stand-in is written where it is a text. */
export const STAND_IN = /⟦[^⟧]*⟧/g;

/** Of a number, too, it can be told apart which of the two it was. */
const NUMBERS = { before: 3, after: 41 } as const;

/**
 * @param place what it is called: of an argument its position, of a fact in it also the fact's name
 * @param changed the place of which a second value is given
 * @param places collects all places that are asked for
 */
function standIn(place: string, changed: string | null, places: Set<string>): unknown {
  const which = place === changed ? 'after' : 'before';
  const text = `⟦${place} ${which}⟧`;
  const parts = new Map<string, unknown>();
  const part = (name: string): unknown => {
    const known = parts.get(name) ?? standIn(`${place}.${name}`, changed, places);
    parts.set(name, known);
    return known;
  };
  const primitive = (hint: string) => {
    places.add(place);
    return hint === 'string' ? text : NUMBERS[which];
  };
  const list = (): unknown[] => [part('0'), part('1')];
  return new Proxy(list, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return primitive;
      if (name === Symbol.iterator) return () => list().values();
      if (name === 'toString') return () => primitive('string');
      if (name === 'length') return 2;
      if (typeof name === 'symbol') return undefined;
      if (/^(?:map|join|slice|filter|reduce|every|some|flatMap|toSorted|at|find|includes)$/.test(name)) {
        return (...values: readonly unknown[]) =>
          (list() as unknown as Record<string, (...values: unknown[]) => unknown>)[name]?.(...values);
      }
      if (/^(?:to.*Case|split|trim|replace|replaceAll|startsWith|endsWith)$/.test(name)) {
        return (...values: readonly unknown[]) =>
          (primitive('string') as unknown as Record<string, (...values: unknown[]) => unknown>)[name]?.(
            ...values,
          );
      }
      return part(name);
    },
  });
}

type Write = (...values: readonly unknown[]) => string;

/** What a text's function writes, with a second value at one place if that is named, and which places it used. */
export function filledIn(
  write: Write,
  changed: string | null = null,
): { readonly text: string; readonly places: ReadonlySet<string> } {
  const places = new Set<string>();
  const values = Array.from({ length: write.length }, (_, position) =>
    standIn(String(position), changed, places),
  );
  return { text: String(write(...values)), places };
}

/** The places that are to be seen in what is written: another value there writes another text. */
export function visiblePlaces(write: Write): readonly string[] {
  const { text, places } = filledIn(write);
  return [...places].filter((place) => filledIn(write, place).text !== text).sort();
}
