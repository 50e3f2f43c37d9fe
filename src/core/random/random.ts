/**
 * Seeded random numbers with named sub-streams.
 *
 * Every source of chance in a run (initial weights, data order, dropout, the built-in corpus) draws from a
 * stream of its own, so that switching one off never moves another. The generator is sfc32 (Chris Doty-Humphrey,
 * PractRand): 32-bit integer arithmetic alone, hence the same numbers on every machine. Stream names are mixed
 * into the seed by FNV-1a (Fowler, Noll, Vo).
 */
export interface Random {
  /** A number in [0, 1) with 32 random bits. */
  next(): number;
  /** An integer in [0, bound). @throws RangeError unless bound is a positive integer of at most 2^32. */
  integer(bound: number): number;
  /** One element, all equally likely. @throws RangeError where the list is empty. */
  pick<T>(items: readonly T[]): T;
  /** One element with probability proportional to its weight (weights ≥ 0, not all 0). */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A standard normal number (Box-Muller). */
  normal(): number;
  /** The same elements in random order (Fisher-Yates), as a new array. */
  shuffle<T>(items: readonly T[]): T[];
  /** A generator of its own for the named purpose; drawing from it does not move this one. */
  stream(name: string): Random;
  /** Where it stands, to be gone back to. */
  position(): RandomPosition;
  /** Goes to where it, or another of the same seed and name, once stood. */
  seek(position: RandomPosition): void;
}

/** Four integers of 32 bits with a sign. */
export type RandomPosition = readonly [number, number, number, number];

/** @param seed any finite number; its value modulo 2^32 counts. */
export function createRandom(seed: number, path = ''): Random {
  let [a, b, c, counter] = startingState(seed, path);

  function bits(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  }
  for (let round = 0; round < 12; round++) bits();

  const random: Random = {
    next: () => bits() / 4294967296,
    integer(bound) {
      if (!Number.isInteger(bound) || bound < 1 || bound > 4294967296) {
        throw new RangeError(`random: the bound is ${bound}; it must be an integer from 1 to 4294967296.`);
      }
      // Rejection keeps every value equally likely.
      const limit = 4294967296 - (4294967296 % bound);
      let value = bits();
      while (value >= limit) value = bits();
      return value % bound;
    },
    pick(items) {
      if (items.length === 0) throw new RangeError('random: there is nothing to pick from.');
      return items[random.integer(items.length)] as (typeof items)[number];
    },
    weighted(items) {
      let total = 0;
      for (const item of items) total += item[1];
      if (!(total > 0)) throw new RangeError('random: the weights add up to nothing.');
      let rest = random.next() * total;
      for (const item of items) {
        rest -= item[1];
        if (rest < 0) return item[0];
      }
      return (items.findLast(([, weight]) => weight > 0) as (typeof items)[number])[0];
    },
    chance: (probability) => random.next() < probability,
    normal() {
      const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
      return radius * Math.cos(2 * Math.PI * random.next());
    },
    shuffle(items) {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = random.integer(last + 1);
        const held = shuffled[last] as (typeof items)[number];
        shuffled[last] = shuffled[other] as (typeof items)[number];
        shuffled[other] = held;
      }
      return shuffled;
    },
    stream: (name) => createRandom(seed, `${path}/${name}`),
    position: () => [a, b, c, counter],
    seek(position) {
      [a, b, c, counter] = position;
    },
  };
  return random;
}

function startingState(seed: number, path: string): [number, number, number, number] {
  const hash = (salt: number): number => {
    let value = 0x811c9dc5 ^ salt;
    for (let index = 0; index < path.length; index++) {
      value = Math.imul(value ^ path.charCodeAt(index), 0x01000193);
    }
    return value ^ (value >>> 15);
  };
  const whole = Math.trunc(seed);
  const low = whole | 0;
  const high = Math.floor(whole / 4294967296) | 0;
  return [low ^ hash(0x9e3779b9), high ^ hash(0x85ebca6b), hash(0xc2b2ae35), 1];
}
