import { builtinData } from '../core/spec/dataSpec.ts';
import { defaultSettings, type Settings } from '../core/spec/settings.ts';
import { settingsFromLink, settingsToLink } from '../core/spec/settingsLink.ts';
import { type MadeCorpus, madeCorpora, type SplitName, splitNames } from './corpusSlice.ts';

/**
 * What a link to the playground carries, after `#?`: the corpus made here, its split, every setting that is not the
 * page's own choice, and a sentence of one's own. A person's corpus is never in it.
 */
export interface PageLink {
  readonly corpus: MadeCorpus;
  /** Of sentences; toy tasks have `iid` alone. */
  readonly split: SplitName;
  readonly settings: Settings;
  /** Null where the page shall choose one. */
  readonly sentence: string | null;
}

/** Grows when a link of today could no longer be read as it was meant. */
const LINK_VERSION = '1';
const LONGEST_SENTENCE = 1000;

/** What a page shows that was opened without a link. */
export const plainLink: PageLink = {
  corpus: 'everyday',
  split: 'iid',
  settings: { ...defaultSettings, data: builtinData },
  sentence: null,
};

/** @returns the part of the address after the #; empty where nothing differs from a plain visit. */
export function writePageLink({ corpus, split, settings, sentence }: PageLink): string {
  const entries = new URLSearchParams();
  if (corpus !== plainLink.corpus) entries.set('corpus', corpus);
  if (split !== plainLink.split) entries.set('split', split);
  for (const [name, value] of settingsToLink(settings, plainLink.settings)) entries.set(name, value);
  if (sentence !== null) entries.set('sentence', sentence);
  return entries.size === 0 ? '' : `?v=${LINK_VERSION}&${entries}`;
}

/** @param hash with its #  @returns what can be taken, and one sentence for each part that cannot. */
export function readPageLink(hash: string): { link: PageLink; faults: string[] } {
  if (!hash.startsWith('#?')) return { link: plainLink, faults: [] };
  const entries = new URLSearchParams(hash.slice(2));
  const version = entries.get('v') ?? LINK_VERSION;
  if (version !== LINK_VERSION) {
    return {
      link: plainLink,
      faults: [`The link is of version ${version}; this page reads version ${LINK_VERSION}.`],
    };
  }
  const { settings, faults } = settingsFromLink(new Map(entries), plainLink.settings);
  const named = <Name extends string>(key: string, known: readonly Name[], otherwise: Name): Name => {
    const name = entries.get(key) ?? otherwise;
    const found = known.find((one) => one === name);
    if (!found) faults.push(`There is no ${key} ${name}; there are ${known.join(', ')}.`);
    return found ?? otherwise;
  };
  return {
    link: {
      corpus: named('corpus', madeCorpora, plainLink.corpus),
      split: named('split', splitNames, plainLink.split),
      settings,
      sentence: entries.get('sentence')?.slice(0, LONGEST_SENTENCE) ?? null,
    },
    faults,
  };
}
