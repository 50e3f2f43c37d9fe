/** Parts of the page that a link may hide, lock, or show alone. */
export const pageParts = [
  'corpus',
  'file',
  'language',
  'lessons',
  'sentence',
  'decoding',
  'attention',
  'network',
  'device',
  'side',
  'transport',
  'data',
  'tokens',
  'test',
  'bottleneck',
  'history',
  'about',
] as const;
export type PagePart = (typeof pageParts)[number];

/** Those that say something by themselves, in a frame of another page. */
export const embeddableParts = [
  'sentence',
  'attention',
  'network',
  'side',
  'transport',
  'data',
  'tokens',
  'test',
  'bottleneck',
  'history',
  'about',
] as const satisfies readonly PagePart[];
export type EmbeddablePart = (typeof embeddableParts)[number];

export interface ClassroomSlice {
  /** Whether the page is laid out for a projector. */
  readonly isPresented: boolean;
  readonly hidden: readonly PagePart[];
  /** Shown, and not to be changed. */
  readonly locked: readonly PagePart[];
  /** The one part that is shown, with what it cannot do without, as in a frame of another page; null for all. */
  readonly embedded: EmbeddablePart | null;
}

/** What a person may do with a part. */
export type PartRule = 'open' | 'locked' | 'hidden';

export function ruleOf({ hidden, locked, embedded }: ClassroomSlice, part: PagePart): PartRule {
  if (hidden.includes(part) || (embedded !== null && !embeddedWith(embedded).includes(part))) return 'hidden';
  return locked.includes(part) ? 'locked' : 'open';
}

/** What a frame shows for a part: attention without its sentences, or a test without Train, would say nothing. */
function embeddedWith(part: EmbeddablePart): readonly PagePart[] {
  switch (part) {
    case 'sentence':
      return ['sentence', 'decoding'];
    case 'attention':
      return ['sentence', 'decoding', 'attention'];
    case 'network':
    case 'side':
    case 'test':
      return [part, 'transport'];
    default:
      return [part];
  }
}

export const noClassroom: ClassroomSlice = { isPresented: false, hidden: [], locked: [], embedded: null };
