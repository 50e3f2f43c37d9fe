/** Weighted choice between constructions, some of which may turn out to be impossible here. */
import type { Scene } from './scene.ts';

/** A construction with its weight; `make` returns undefined where it cannot be used. */
export interface Option<Input, Output> {
  readonly weight: number;
  readonly make: (scene: Scene, input: Input) => Output | undefined;
}

/** Draws options (31 at most) until one works; what a failed one mentioned is forgotten. */
export function choose<Input, Output>(
  scene: Scene,
  options: readonly Option<Input, Output>[],
  input: Input,
): Output | undefined {
  let total = 0;
  for (const { weight } of options) total += weight;
  let failed = 0;
  for (let left = options.length; left > 0; left--) {
    let rest = scene.random.next() * total;
    let drawn = -1;
    for (let index = 0; index < options.length; index++) {
      const { weight } = options[index] as Option<Input, Output>;
      if (weight === 0 || (failed >> index) & 1) continue;
      drawn = index;
      rest -= weight;
      if (rest < 0) break;
    }
    if (drawn < 0) return undefined;
    const option = options[drawn] as Option<Input, Output>;
    const mentioned = scene.mentions.length;
    const made = option.make(scene, input);
    if (made !== undefined) return made;
    scene.mentions.length = mentioned;
    failed |= 1 << drawn;
    total -= option.weight;
  }
  return undefined;
}

/** One element, or undefined from an empty list. */
export function pickFrom<T>(scene: Scene, items: readonly T[]): T | undefined {
  return items.length === 0 ? undefined : (items[Math.floor(scene.random.next() * items.length)] as T);
}

/** True as often as the preset wants long constructions left out. */
export const isPassedOver = ({ random, settings }: Scene): boolean => random.chance(settings.brevity);

/** Makes something inside another clause or phrase, where it is kept simpler. */
export function embedded<T>(scene: Scene, make: () => T): T {
  scene.depth++;
  const made = make();
  scene.depth--;
  return made;
}
