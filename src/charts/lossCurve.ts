/**
 * The loss while it falls: training thin and pale (one batch each, noisy), validation strong with its points.
 * Both hues are the target's, since both measure surprise at target words. Nothing is smoothed; where points
 * are many, `downsample` keeps every extreme.
 */
import { pointer } from 'd3';
import './lossCurve.css';
import type { LossCurveOptions, LossData, Series } from './lossData.ts';
import { nearestStep, neighbourStep, readLoss, walkedSeries } from './lossDomain.ts';
import { drawLoss } from './lossDrawing.ts';
import { buildLossFrame } from './lossFrame.ts';

export interface LossCurve {
  /** Draws in the next frame; calls within one frame count once. The series may grow in place. */
  update(data: LossData): void;
  destroy(): void;
}

const NO_SERIES: Series = { steps: [], values: [], length: 0 };

export function createLossCurve(element: HTMLElement, options: LossCurveOptions): LossCurve {
  const { strings } = options;
  const frame = buildLossFrame(element, options);
  const listeners = new AbortController();
  let data: LossData = { training: NO_SERIES, validation: NO_SERIES, scale: 'linear' };
  let pointedStep: number | null = null;
  let keyboardStep: number | null = null;
  let pendingFrame = 0;
  let stepAt: (place: number) => number = () => 0;

  const schedule = () => {
    pendingFrame ||= requestAnimationFrame(() => {
      pendingFrame = 0;
      draw();
    });
  };

  function draw(): void {
    const cursorStep = pointedStep ?? keyboardStep;
    stepAt = drawLoss(frame, data, strings, cursorStep) ?? stepAt;
    describe();
  }

  /** The readout shows the cursor's step, else the latest; the slider speaks its own step to screen readers. */
  function describe(): void {
    const { steps, length } = walkedSeries(data);
    const latest = length > 0 ? (steps[length - 1] as number) : null;
    const shown = pointedStep ?? keyboardStep ?? latest;
    const spoken = keyboardStep ?? latest;
    frame.readout.textContent = shown === null ? strings.empty : strings.reading(readLoss(data, shown));
    frame.slider.setAttribute('aria-valuemin', String(length > 0 ? steps[0] : 0));
    frame.slider.setAttribute('aria-valuemax', String(latest ?? 0));
    frame.slider.setAttribute('aria-valuenow', String(spoken ?? 0));
    frame.slider.setAttribute(
      'aria-valuetext',
      spoken === null ? strings.empty : strings.reading(readLoss(data, spoken)),
    );
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const { steps, length } = walkedSeries(data);
    if (length === 0) return;
    const last = steps[length - 1] as number;
    const from = keyboardStep ?? last;
    const page = Math.max(1, Math.round(length / 10));
    const moves: Record<string, number> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -page,
      PageUp: page,
      Home: -length,
      End: length,
    };
    const records = moves[event.key];
    if (event.key === 'Escape' && keyboardStep !== null) keyboardStep = null;
    else if (records !== undefined) keyboardStep = neighbourStep(data, from, records);
    else return;
    event.preventDefault();
    pointedStep = null;
    schedule();
  }

  const { signal } = listeners;
  const point = (event: PointerEvent) => {
    pointedStep = nearestStep(data, stepAt(pointer(event, frame.plot)[0]));
    schedule();
  };
  const unpoint = () => {
    pointedStep = null;
    schedule();
  };
  const leaveKeyboard = () => {
    keyboardStep = null;
    schedule();
  };
  frame.slider.addEventListener('keydown', onKey, { signal });
  frame.slider.addEventListener('blur', leaveKeyboard, { signal });
  frame.plot.addEventListener('pointermove', point, { signal });
  frame.plot.addEventListener('pointerdown', point, { signal });
  frame.plot.addEventListener('pointerleave', unpoint, { signal });
  const resize = new ResizeObserver(schedule);
  resize.observe(frame.plot);

  return {
    update(next) {
      const hasRestarted = walkedSeries(next).length < walkedSeries(data).length;
      data = next;
      if (hasRestarted) pointedStep = keyboardStep = null;
      schedule();
    },
    destroy() {
      cancelAnimationFrame(pendingFrame);
      listeners.abort();
      resize.disconnect();
      frame.root.remove();
    },
  };
}
