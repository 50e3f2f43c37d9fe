import { inPageLanguage, pageLocale } from './language.ts';

/** Sizes and dates of what is kept, as a reader expects them. Apart from `format.ts`, which the first paint needs. */

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
/** Day before month, and 24 hours, in English too. */
const dated = (options: Intl.DateTimeFormatOptions) =>
  inPageLanguage((locale) => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options));
const date = dated({ dateStyle: 'medium' });
const time = dated({ timeStyle: 'short' });

/** 950 byte, 1.2 kB, 35 MB: two digits below 100. */
export function formatBytes(bytes: number): string {
  const power = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** power;
  const text = new Intl.NumberFormat(pageLocale() === 'en' ? 'en-GB' : pageLocale(), {
    style: 'unit',
    unit: units[power] as string,
    unitDisplay: 'short',
    ...(amount < 100 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 }),
  }).format(amount);
  // A number stays with its unit.
  return text.replace(' ', '\u00a0');
}

/** 21 Nov 2026, where the reader is. */
export const formatDate = (timeMs: number): string => date().format(timeMs);

/** 14:05 of today; of other days 21 Nov 2026, 14:05. */
export function formatMoment(timeMs: number, nowMs = Date.now()): string {
  const day = date().format(timeMs);
  return day === date().format(nowMs) ? time().format(timeMs) : `${day}, ${time().format(timeMs)}`;
}
