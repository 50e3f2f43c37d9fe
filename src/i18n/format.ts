import { inPageLanguage, type Language, pageLanguage } from './language.ts';

/** Numbers and durations as a reader expects them, in the page's language. */

const number = (options: Intl.NumberFormatOptions) =>
  inPageLanguage((locale) => new Intl.NumberFormat(locale, options));
const fixed = (digits: number) => number({ minimumFractionDigits: digits, maximumFractionDigits: digits });

const integer = number({ maximumFractionDigits: 0 });
const twoDecimals = fixed(2);
const oneDecimal = fixed(1);
const threeDecimals = fixed(3);
const percent = number({ style: 'percent', maximumFractionDigits: 1 });
const twoDigitPercent = number({ style: 'percent', maximumSignificantDigits: 2 });
const signed = number({
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const ungrouped = { maximumSignificantDigits: 12, useGrouping: false } as const;
const plain = number(ungrouped);
const typed = new Intl.NumberFormat('en', ungrouped);

export const formatInteger = (value: number): string => integer().format(value);
export const formatLoss = (nats: number): string => twoDecimals().format(nats);
export const formatAverage = (value: number): string => oneDecimal().format(value);
export const formatPercent = (share: number): string => percent().format(share);
/** A share that may be very small: 0.046% for 0.00046. */
export const formatSmallPercent = (share: number): string => twoDigitPercent().format(share);
/** An attention weight, exact enough for rows to add up. */
export const formatWeight = (weight: number): string => threeDecimals().format(weight);
/** A change, with its sign: −1.25, +0.03, 0.00. */
export const formatSigned = (value: number): string => signed().format(value).replace('-', '\u2212');
/** A setting as a person would type it. */
export const formatPlain = (value: number): string => plain().format(value);
/** The same as the value of a number field, which knows the point alone and shows it in the browser's way. */
export const formatTyped = (value: number): string => typed.format(value);

/** A probability as a table prints it: .82, 1.00; in French 0,82, in Chinese 0.82. */
export function formatProbability(probability: number): string {
  const text = twoDecimals().format(probability);
  return text.startsWith('0') && pageLanguage() === 'en' ? text.slice(1) : text;
}

/** Two significant digits below 10, one decimal below 100, whole numbers above. */
export function formatRate(perSecond: number): string {
  return perSecond < 10
    ? twoDecimals().format(perSecond)
    : perSecond < 100
      ? oneDecimal().format(perSecond)
      : integer().format(perSecond);
}

export function formatMs(elapsedMs: number): string {
  return elapsedMs < 1000
    ? `${integer().format(elapsedMs)} ms`
    : `${oneDecimal().format(elapsedMs / 1000)} s`;
}

const languages = inPageLanguage(
  (locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }),
);

/** "French" for `fr`; null where the tag names no language. */
export function formatLanguage(tag: string): string | null {
  if (!/^(?!und)[a-z]{2,3}$/.test(tag)) return null;
  return languages().of(tag) ?? null;
}

interface DurationForms {
  readonly seconds: (seconds: string) => string;
  readonly minutes: (minutes: string, seconds: string) => string;
  readonly hours: (hours: string, minutes: string) => string;
}

/** What comes second has two digits. */
const durations: Readonly<Record<Language, DurationForms>> = {
  en: {
    seconds: (s) => `${s} s`,
    minutes: (min, s) => `${min}:${s} min`,
    hours: (h, min) => `${h}:${min} h`,
  },
  fr: {
    seconds: (s) => `${s}\u00a0s`,
    minutes: (min, s) => `${min}\u00a0min\u00a0${s}\u00a0s`,
    hours: (h, min) => `${h}\u00a0h\u00a0${min}\u00a0min`,
  },
  zh: {
    seconds: (s) => `${s}秒`,
    minutes: (min, s) => `${min}分${s}秒`,
    hours: (h, min) => `${h}小时${min}分`,
  },
};

/** 45 s, 3:20 min, 1:05 h; in French 45 s, 3 min 20 s, 1 h 05 min; in Chinese 45秒, 3分20秒, 1小时05分. */
export function formatDuration(seconds: number): string {
  const forms = durations[pageLanguage()];
  const whole = Math.max(0, Math.round(seconds));
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  if (whole < 60) return forms.seconds(String(whole));
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return forms.minutes(String(minutes), twoDigits(whole % 60));
  return forms.hours(String(Math.floor(minutes / 60)), twoDigits(minutes % 60));
}
