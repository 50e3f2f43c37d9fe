import { inPageLanguage } from './language.ts';

/** Numbers as equations show them. Apart from `format.ts`, which the first paint needs. */

const formats = new Map<number, () => Intl.NumberFormat>();

/** With exactly so many decimals and a real minus sign; what rounds to 0 has none. */
export function formatExact(value: number, digits: number): string {
  let format = formats.get(digits);
  if (!format) {
    format = inPageLanguage(
      (locale) =>
        new Intl.NumberFormat(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          signDisplay: 'negative',
          useGrouping: false,
        }),
    );
    formats.set(digits, format);
  }
  return format().format(value).replace('-', '−');
}
