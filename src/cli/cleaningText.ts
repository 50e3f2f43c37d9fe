import type { DataSpec } from '../core/spec/dataSpec.ts';
import type { CleaningReport } from '../protocol/corpus.ts';

/** Every cleaning rule in words: how many pairs it left out, the setting that changes it, and examples. */
export function cleaningText({ rules }: CleaningReport, data: DataSpec): string[] {
  const longest = Math.max(...rules.map(({ label }) => label.length));
  return rules.flatMap(({ label, isOn, count, switchedBy, limitedBy, examples }) => {
    const counted = isOn ? number(count) : 'off';
    const setting = isOn && limitedBy ? limitedBy : switchedBy;
    return [
      `${counted.padStart(9)}  ${label.padEnd(longest)}  ${setting}=${data[setting]}`,
      ...examples.map((pair) => `           ${shortened(pair.source)} → ${shortened(pair.target)}`),
    ];
  });
}

const number = (count: number) => count.toLocaleString('en-GB');

/** On one line of the terminal, without what would move its cursor. */
function shortened(text: string): string {
  const characters = [...text.replace(/\p{Cc}/gu, ' ')];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
}
