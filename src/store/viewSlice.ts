export type Theme = 'light' | 'dark';

/** A source position, a target position, both or neither. */
export interface Focus {
  readonly source: number | null;
  readonly target: number | null;
}

/** The same numbers as shaded cells, as ribbons between the sentences, written out, or where the network has them. */
export const attentionForms = ['heatmap', 'ribbons', 'table', 'network'] as const;
export type AttentionForm = (typeof attentionForms)[number];

export const attentionScales = ['linear', 'squareRoot'] as const;

/** What explains the picture: how training goes, how a word is computed, how attention is to be read; or a lesson. */
export const sidePanes = ['training', 'maths', 'coach', 'lesson'] as const;
export type SidePane = (typeof sidePanes)[number];

/** What the curve of training shows, one at a time. */
export const curveMeasures = [
  'loss',
  'accuracy',
  'bleu',
  'alignmentErrorRate',
  'gradientNorm',
  'stepsPerSecond',
] as const;
export type CurveMeasure = (typeof curveMeasures)[number];

export interface CurveView {
  readonly measure: CurveMeasure;
  readonly scale: 'linear' | 'log';
  readonly axis: 'steps' | 'seconds';
  /** A smoothed line beside the values; they stay as they are. */
  readonly isSmoothed: boolean;
}

/** The page's own, as addresses name them. */
export const linkedLanguages = ['en', 'fr', 'zh'] as const;
export type LinkedLanguage = (typeof linkedLanguages)[number];

export interface ViewSlice {
  /** Null follows the system. */
  readonly theme: Theme | null;
  /** What the address asks for, until a person chooses one: what is loaded again is in the same. */
  readonly linkedLanguage: LinkedLanguage | null;
  readonly attentionForm: AttentionForm;
  readonly sidePane: SidePane;
  readonly attentionScale: (typeof attentionScales)[number];
  /** Where tokens are pieces of words: whether the heatmap shows words nevertheless. */
  readonly isAttentionByWord: boolean;
  /** Whether the choice of how words are chosen stands under the translation. */
  readonly isDecodingOpen: boolean;
  /** Whether single keys do something; they can be in the way of speech input and of those who mistype. */
  readonly hasShortcuts: boolean;
  readonly curve: CurveView;
  /** What pointer or keyboard point at. */
  readonly focus: Focus;
  /** A cell that stays lit until it is freed; it goes before `focus`. */
  readonly locked: Focus | null;
}

export const nothingInFocus: Focus = { source: null, target: null };

export const viewAtRest: ViewSlice = {
  theme: null,
  linkedLanguage: null,
  attentionForm: 'heatmap',
  sidePane: 'training',
  attentionScale: 'linear',
  isAttentionByWord: false,
  isDecodingOpen: false,
  hasShortcuts: true,
  curve: { measure: 'loss', scale: 'linear', axis: 'steps', isSmoothed: false },
  focus: nothingInFocus,
  locked: null,
};

/** What is lit in every view. */
export function litFocus(view: ViewSlice): Focus {
  return view.locked ?? view.focus;
}
