/**
 * A measure of training as it goes: training thin and pale (one batch each, noisy), validation strong with its points,
 * former runs behind them in dashes. All hues are the target's, since all measure the work at target words. No point is
 * ever smoothed away; where points are many, `downsample` keeps every extreme.
 */
import { pointer } from 'd3';
import './trainingCurve.css';
import { type CurveData, type CurveOptions, noSeries } from './trainingCurveData.ts';
import { nearestPlace, neighbourPlace, readCurves, walkedSeries } from './trainingCurveDomain.ts';
import { type CurvePicture, drawCursor, drawCurves } from './trainingCurveDrawing.ts';
import { buildCurveFrame } from './trainingCurveFrame.ts';

export interface TrainingCurve {
  /** Draws in the next frame; calls within one frame count once. The series may grow in place. */
  update(data: CurveData): void;
  destroy(): void;
}

/** New values are drawn for at most one part in so many of the time; the cursor always moves at once. */
const DRAWING_SHARE = 10;

export function createTrainingCurve(element: HTMLElement, options: CurveOptions): TrainingCurve {
  const { strings } = options;
  const frame = buildCurveFrame(element, options);
  const listeners = new AbortController();
  let data: CurveData = {
    training: noSeries,
    validation: noSeries,
    former: [],
    scale: 'linear',
    isSmoothed: false,
  };
  let walkedLength = 0;
  let pointedPlace: number | null = null;
  let keyboardPlace: number | null = null;
  let picture: CurvePicture | null = null;
  let isStale = true;
  let restsUntilMs = 0;
  let pendingFrame = 0;
  let pendingTimer: ReturnType<typeof setTimeout> | null = null;

  const schedule = () => {
    pendingFrame ||= requestAnimationFrame(() => {
      pendingFrame = 0;
      draw();
    });
  };

  const redraw = () => {
    isStale = true;
    schedule();
  };

  function draw(): void {
    const startMs = performance.now();
    if (isStale && startMs >= restsUntilMs) {
      picture = drawCurves(frame, data, strings);
      isStale = false;
      const endMs = performance.now();
      restsUntilMs = endMs + DRAWING_SHARE * (endMs - startMs);
    } else if (isStale) {
      pendingTimer ??= setTimeout(() => {
        pendingTimer = null;
        schedule();
      }, restsUntilMs - startMs);
    }
    if (picture) drawCursor(frame, picture, data, pointedPlace ?? keyboardPlace);
    describe();
  }

  /** The readout shows the cursor's place, else the latest; the slider speaks its own place to screen readers. */
  function describe(): void {
    const { places, length } = walkedSeries(data);
    const latest = length > 0 ? (places[length - 1] as number) : null;
    const shown = pointedPlace ?? keyboardPlace ?? latest;
    const spoken = keyboardPlace ?? latest;
    frame.readout.textContent = shown === null ? strings.empty : strings.reading(readCurves(data, shown));
    frame.slider.setAttribute('aria-valuemin', String(length > 0 ? places[0] : 0));
    frame.slider.setAttribute('aria-valuemax', String(latest ?? 0));
    frame.slider.setAttribute('aria-valuenow', String(spoken ?? 0));
    frame.slider.setAttribute(
      'aria-valuetext',
      spoken === null ? strings.empty : strings.reading(readCurves(data, spoken)),
    );
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const { places, length } = walkedSeries(data);
    if (length === 0) return;
    const last = places[length - 1] as number;
    const from = keyboardPlace ?? last;
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
    if (event.key === 'Escape' && keyboardPlace !== null) keyboardPlace = null;
    else if (records !== undefined) keyboardPlace = neighbourPlace(data, from, records);
    else return;
    event.preventDefault();
    pointedPlace = null;
    schedule();
  }

  const { signal } = listeners;
  const point = (event: PointerEvent) => {
    if (!picture) return;
    pointedPlace = nearestPlace(data, picture.placeAt(pointer(event, frame.plot)[0]));
    schedule();
  };
  const unpoint = () => {
    pointedPlace = null;
    schedule();
  };
  const leaveKeyboard = () => {
    keyboardPlace = null;
    schedule();
  };
  frame.slider.addEventListener('keydown', onKey, { signal });
  frame.slider.addEventListener('blur', leaveKeyboard, { signal });
  frame.plot.addEventListener('pointermove', point, { signal });
  frame.plot.addEventListener('pointerdown', point, { signal });
  frame.plot.addEventListener('pointerleave', unpoint, { signal });
  const resize = new ResizeObserver(() => {
    restsUntilMs = 0;
    redraw();
  });
  resize.observe(frame.plot);

  return {
    update(next) {
      // A run that was reset, or went back to an earlier step, has other places.
      if (walkedSeries(next).length < walkedLength) pointedPlace = keyboardPlace = null;
      walkedLength = walkedSeries(next).length;
      // What a person has switched is shown at once.
      if (next.scale !== data.scale || next.isSmoothed !== data.isSmoothed || next.former !== data.former)
        restsUntilMs = 0;
      data = next;
      redraw();
    },
    destroy() {
      cancelAnimationFrame(pendingFrame);
      if (pendingTimer !== null) clearTimeout(pendingTimer);
      listeners.abort();
      resize.disconnect();
      frame.root.remove();
    },
  };
}
