import { endPresentation, fillScreen } from '../../store/actions/classroom.ts';
import { hideNothing, hideWhatComes, reveal, takeVoteBack, vote } from '../../store/actions/prediction.ts';
import { lockFocus } from '../../store/actions/view.ts';
import { readPlayground } from '../../store/playground.ts';
import { askedRow, standingQuestion } from '../../store/predictionSlice.ts';
import { goBack, goOn, stepOn, wordOn } from './goOn.ts';

/** What a key reaches that is not in the store. */
export interface StageControls {
  blackOut(): void;
  showKeys(): void;
  startOrPause(): void;
}

export interface PresenterCommand {
  readonly name:
    | 'on'
    | 'back'
    | 'step'
    | 'word'
    | 'hide'
    | 'reveal'
    | 'vote'
    | 'takeBack'
    | 'timer'
    | 'blackout'
    | 'fullScreen'
    | 'help'
    | 'end';
  /** As events name them, in small letters. */
  readonly keys: readonly string[];
  /** As they are written on a keyboard. */
  readonly written: readonly string[];
  /** Whatever has the focus and needs the key itself. */
  readonly yieldsTo?: string;
  /** @returns whether the key was of use here */
  run(stage: StageControls, key: string): boolean;
}

/** What the space bar presses or ticks. */
const pressable = 'button, summary, a[href], input';
/** What arrows walk or scroll. */
const walkable = 'input, [role="grid"], [role="tree"], [tabindex="0"]';

/** The keys of whoever presents. Page up and page down are what a presenter's remote control sends. */
export const presenterKeys: readonly PresenterCommand[] = [
  { name: 'on', keys: [' '], written: ['␣', 'PgDn'], yieldsTo: pressable, run: () => goOn() },
  { name: 'on', keys: ['pagedown'], written: [], run: () => goOn() },
  { name: 'back', keys: ['pageup'], written: ['PgUp'], run: () => goBack() },
  {
    name: 'step',
    keys: ['arrowleft', 'arrowright'],
    written: ['←', '→'],
    yieldsTo: walkable,
    run: (_, key) => stepOn(key === 'arrowright' ? 1 : -1),
  },
  {
    name: 'word',
    keys: ['arrowup', 'arrowdown'],
    written: ['↑', '↓'],
    yieldsTo: walkable,
    run: (_, key) => wordOn(key === 'arrowdown' ? 1 : -1),
  },
  { name: 'hide', keys: ['h'], written: ['H'], run: always(hideOrShow) },
  { name: 'vote', keys: [...'1234567890'], written: ['1', '…', '9'], run: (_, key) => voteByKey(key) },
  { name: 'takeBack', keys: ['backspace'], written: ['⌫'], run: whileAsked(takeVoteBack) },
  { name: 'reveal', keys: ['r'], written: ['R'], run: whileAsked(reveal) },
  { name: 'timer', keys: ['t'], written: ['T'], run: always(({ startOrPause }) => startOrPause()) },
  { name: 'blackout', keys: ['b'], written: ['B'], run: always(({ blackOut }) => blackOut()) },
  { name: 'fullScreen', keys: ['f'], written: ['F'], run: always(() => void fillScreen()) },
  { name: 'help', keys: ['?'], written: ['?'], run: always(({ showKeys }) => showKeys()) },
  { name: 'end', keys: ['escape', 'p'], written: ['Esc', 'P'], run: (_, key) => end(key) },
];

function always(act: (stage: StageControls) => void): PresenterCommand['run'] {
  return (stage) => {
    act(stage);
    return true;
  };
}

function whileAsked(act: () => void): PresenterCommand['run'] {
  return () => {
    if (askedRow(readPlayground()) === null) return false;
    act();
    return true;
  };
}

function hideOrShow(): void {
  if (standingQuestion(readPlayground())) hideNothing();
  else hideWhatComes();
}

/** Of the tenth column the key is 0. */
function voteByKey(key: string): boolean {
  if (askedRow(readPlayground()) === null) return false;
  vote((Number(key) + 9) % 10);
  return true;
}

/** Escape first frees a cell that is held. */
function end(key: string): boolean {
  if (key === 'escape' && readPlayground().view.locked) lockFocus(null);
  else endPresentation();
  return true;
}
