import type { CallName } from '../protocol/calls.ts';
import type { FromEngine, ToEngine } from '../protocol/messages.ts';

/**
 * Tells when an engine that has work to do has been silent for too long. Waiting does not tell a device that hangs from
 * one that compiles or reads a large file, so it is patient until steps of training come; from then on it knows how
 * long a step takes. Time in which the page is hidden or asleep does not count.
 */
export interface Watchdog {
  sent(message: ToEngine): void;
  heard(message: FromEngine): void;
  stop(): void;
}

const LOOK_EVERY_MS = 1000;

/** Looks farther apart than this: the page was asleep, or too busy to hear what waited for it. */
const ASLEEP_MS = 5000;

/**
 * All that a device may take to compile for training, half a minute where it is drawn by the processor; and plain
 * JavaScript on a busy machine for a step of a large network, over a minute.
 */
const PATIENT_MS = 300_000;

/** While steps come. */
const SHORTEST_MS = 10_000;
const MEDIAN_STEPS = 20;
/** Of the longest silence so far that ended by itself: another shape of batch is compiled as long as the first. */
const LONGEST_SILENCES = 2;

/** How many of the newest steps tell how long one takes. */
const STEP_WINDOW = 20;

/** @param onSilence hears of it once, with its length */
export function createWatchdog(onSilence: (silentMs: number) => void): Watchdog {
  const open = new Map<number, CallName>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let lookedAtMs = 0;
  let silentMs = 0;
  let longestMs = 0;
  /** How long the newest steps of the present run took. */
  let stepMs: number[] = [];

  function look(): void {
    const now = performance.now();
    const sinceMs = now - lookedAtMs;
    lookedAtMs = now;
    if (document.hidden || sinceMs > ASLEEP_MS) return;
    silentMs += sinceMs;
    if (silentMs <= limitMs()) return;
    stop();
    onSilence(silentMs);
  }

  function limitMs(): number {
    if (stepMs.length === 0) return PATIENT_MS;
    return Math.max(SHORTEST_MS, MEDIAN_STEPS * median(stepMs), LONGEST_SILENCES * longestMs);
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    sent(message) {
      if (message.kind !== 'call') return;
      open.set(message.id, message.name);
      if (timer !== undefined) return;
      lookedAtMs = performance.now();
      silentMs = 0;
      timer = setInterval(look, LOOK_EVERY_MS);
    },
    heard(message) {
      longestMs = Math.max(longestMs, silentMs);
      silentMs = 0;
      if (message.kind === 'event') {
        const { name, data } = message.event;
        if (name === 'training/step') stepMs = [...stepMs, data.stepMs].slice(-STEP_WINDOW);
      } else if (message.kind !== 'trouble') {
        if (open.get(message.id) === 'training/run') stepMs = [];
        open.delete(message.id);
        if (open.size === 0) stop();
      }
    },
    stop,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
