import { bottleneckNetworks } from '../../core/spec/bottleneckPlan.ts';
import type { Playground } from '../playground.ts';
import { recordedBottleneck } from '../recordedBottleneck.ts';
import type { Lesson, LessonSum } from './lesson.ts';

/** So many times as long is long enough to be compared. */
const LONGER = 2;

/** Which length of the recorded run is read: the range that begins here. */
const READ_FROM = 20;

/** The figures have one decimal each, their difference may be off by one in the last. */
const TOLERANCE = 0.11;

/** A lead that nobody overlooks, in BLEU. */
const CLEAR_LEAD = 20;

/** The bottleneck: one vector for sentences of any length, and what becomes of the long ones. */
export const bottleneck = {
  minutes: 15,
  steps: {
    'one-vector': {
      figure: 'attention',
      setup: {
        corpus: 'everyday',
        settings: { model: { attention: 'none', bidirectional: false, bridge: 'copy' } },
        sentence: 'The cat sleeps.',
        view: { attentionForm: 'network' },
      },
      isTraced: true,
      check: wroteLonger,
    },
    'where-it-breaks': {
      figure: 'bottleneck',
      setup: null,
      sum: leadInRecord,
      check: readLead,
      outcome: ({ clearFrom }: { readonly clearFrom: number | null }) =>
        clearFrom === null || clearFrom > READ_FROM ? 2 : clearFrom === 0 ? 0 : 1,
    },
    'side-by-side': {
      figure: 'bottleneck',
      setup: null,
      check: trainedBoth,
      outcome: ({ rows }: { readonly rows: readonly BottleneckRow[] }) =>
        (rows.at(-1)?.attention ?? 0) > (rows.at(-1)?.none ?? 0) ? 0 : 1,
    },
  },
} as const satisfies Lesson;

/** A sentence of at least twice the tokens, and by how many numbers either is carried. */
function wroteLonger(
  { translation: { sourceTokens }, trace: { trace } }: Playground,
  { translation: before }: Playground,
) {
  const [tokens, formerTokens] = [sourceTokens.length, before.sourceTokens.length];
  if (!trace || trace.sourceTokens.length !== tokens || tokens < LONGER * formerTokens) return null;
  const numbers = trace.first.reduce(
    (sum, { hidden, memory: kept }) => sum + hidden.values.length + (kept?.values.length ?? 0),
    0,
  );
  return { tokens, formerTokens, numbers };
}

/** What both networks scored at a range of lengths, in BLEU. */
export interface BottleneckRow {
  readonly from: number;
  readonly to: number;
  readonly none: number;
  readonly attention: number;
}

function rowsOf(
  none: readonly { readonly from: number; readonly to: number; readonly bleu: number }[],
  attention: readonly { readonly from: number; readonly bleu: number }[],
): BottleneckRow[] {
  return none.flatMap(({ from, to, bleu }) => {
    const attentive = attention.find((score) => score.from === from);
    return attentive ? [{ from, to, none: bleu, attention: attentive.bleu }] : [];
  });
}

const recordedRows = rowsOf(recordedBottleneck.results.none, recordedBottleneck.results.attention);

export interface LeadSum extends LessonSum {
  readonly facts: BottleneckRow & { readonly clearFrom: number | null };
}

/** How far attention is ahead at one range of lengths of the recorded run. */
function leadInRecord(): LeadSum | null {
  const row = recordedRows.find(({ from }) => from >= READ_FROM);
  if (!row) return null;
  const clear = recordedRows.find(({ none, attention }) => attention - none >= CLEAR_LEAD);
  return {
    answer: row.attention - row.none,
    tolerance: TOLERANCE,
    facts: { ...row, clearFrom: clear?.from ?? null },
  };
}

function readLead({ lesson: { entered } }: Playground): LeadSum['facts'] | null {
  const sum = leadInRecord();
  return sum && entered !== null && Math.abs(entered - sum.answer) <= sum.tolerance ? sum.facts : null;
}

/** Both networks have been scored, and are no longer trained. */
function trainedBoth({ bottleneck: { phase, results, progress } }: Playground) {
  const [none, attention] = bottleneckNetworks.map((network) => results[network]);
  if ((phase !== 'finished' && phase !== 'cancelled') || !none || !attention) return null;
  // Cancelled, one may have been scored once more than the other.
  return {
    scored: [...new Set([attention.step, none.step])],
    steps: progress?.steps ?? 0,
    rows: rowsOf(none.buckets, attention.buckets),
  };
}
