/**
 * The alignment picture of Bahdanau et al. 2014, figure 3, as it is being made: a column for each source
 * position, a row for each target token as it is decoded, the weight a_it in the shade of the cell. Cells are
 * HTML in a WAI-ARIA grid, keyed by position and not by word: one tab stop, exact values, crisp text; of a large
 * heatmap they are pixels, and HTML only where a person is.
 */
import './attentionHeatmap.css';
import type {
  AttentionCell,
  AttentionData,
  AttentionHeatmapOptions,
  AttentionHighlight,
} from './attentionData.ts';
import { clampToGrid, type GridExtent, type GridPosition, moveInGrid } from './gridNavigation.ts';
import {
  heatmapCell,
  isLargeHeatmap,
  joinHeatmap,
  joinSomeCells,
  paintCells,
  paintPicture,
} from './heatmapCells.ts';
import { buildHeatmapFrame, cellUnder, placeBands } from './heatmapFrame.ts';
import type { HeatmapLayout } from './heatmapLayout.ts';
import { paintMargins } from './heatmapMargins.ts';
import { measureHeatmap, nothingReserved } from './heatmapMeasure.ts';
import { themeOf, watchTheme } from './theme.ts';

export interface AttentionHeatmap {
  update(data: AttentionData): void;
  /** Lights a word or a cell from outside; what the visitor locks or points at in the grid goes first. */
  highlight(highlight: AttentionHighlight): void;
  destroy(): void;
}

const NOTHING: AttentionHighlight = { source: null, target: null };

export function createAttentionHeatmap(
  element: HTMLElement,
  options: AttentionHeatmapOptions,
): AttentionHeatmap {
  const { strings } = options;
  const frame = buildHeatmapFrame(element, options);
  const listeners = new AbortController();
  let data: AttentionData = { sourceTokens: [], targetTokens: [], scale: 'linear' };
  let layout: HeatmapLayout | null = null;
  let theme = themeOf(element);
  let locked: AttentionCell | null = null;
  let hovered: AttentionHighlight | null = null;
  let focused: AttentionCell | null = null;
  let external: AttentionHighlight = NOTHING;
  let roving: GridPosition = { row: 0, column: 0 };
  let reserve = nothingReserved();
  let litNodes: Element[] = [];
  let isShowingCells = false;

  const extent = (): GridExtent => ({
    rowCount: data.targetTokens.length,
    columnCount: data.sourceTokens.length,
  });
  const cellAt = ({ row, column }: GridPosition) => heatmapCell(frame, row, column);

  function update(next: AttentionData): void {
    const isNewSentence = sentenceOf(next) !== sentenceOf(data);
    data = next;
    if (isNewSentence) {
      reserve = nothingReserved();
      if (locked) lock(null);
    }
    showMessage();
    const hadFocus = frame.body.contains(document.activeElement);
    joinHeatmap(frame, data, options);
    measure();
    showCells();
    paint();
    moveTabStop(clampToGrid(roving, extent()));
    // A row that held the focus and went away hands it on to a neighbour, or to the grid while there is none.
    const lostFocus = hadFocus && !frame.body.contains(document.activeElement);
    if (lostFocus || document.activeElement === frame.grid)
      (cellAt(roving) ?? frame.grid).focus({ preventScroll: true });
    drawHighlight();
  }

  function showMessage(): void {
    const { targetTokens } = data;
    if (targetTokens.length === 0) return;
    const hasAttention = targetTokens.some((token) => token.attention !== null);
    frame.scroll.hidden = !hasAttention;
    frame.message.hidden = hasAttention;
  }

  function measure(): void {
    layout = measureHeatmap(frame, data, options, reserve);
  }

  function paint(): void {
    if (!layout) return;
    paintPicture(frame, data, theme);
    paintCells(frame, data, layout, theme, strings);
    paintMargins(frame, data, layout, theme, strings);
  }

  /** What is lit, in order of precedence: the lock, the pointer, the keyboard, the rest of the page. */
  function litHighlight(): AttentionHighlight {
    const lit = locked ?? hovered ?? focused ?? external;
    const { rowCount, columnCount } = extent();
    return {
      source: lit.source !== null && lit.source < columnCount ? lit.source : null,
      target: lit.target !== null && lit.target < rowCount ? lit.target : null,
    };
  }

  /** A large heatmap has elements where one is needed: for the tab stop, the focus, and the cell that is lit. */
  function showCells(): void {
    // To remove what has the focus moves the focus, which leads here again.
    if (isShowingCells || !isLargeHeatmap(data)) return;
    isShowingCells = true;
    const withFocus = frame.body.contains(document.activeElement) ? document.activeElement : null;
    const cells = [cellOf(litHighlight()), cellOf(highlightOf(withFocus))].filter((cell) => cell !== null);
    joinSomeCells(frame, data, [{ source: roving.column, target: roving.row }, ...cells]);
    if (layout) paintCells(frame, data, layout, theme, strings);
    isShowingCells = false;
  }

  function drawHighlight(): void {
    showCells();
    const { source, target } = litHighlight();
    const { rowCount, columnCount } = extent();
    const cell = source !== null && target !== null ? cellAt({ row: target, column: source }) : undefined;
    for (const node of litNodes) {
      node.classList.remove('is-lit');
      node.removeAttribute('aria-selected');
    }
    litNodes = [
      source === null ? undefined : frame.header.children[source + 1],
      target === null ? undefined : frame.body.children[target]?.firstElementChild,
      target === null ? undefined : frame.rowSums.children[target],
      cell,
    ].filter((node) => node instanceof Element);
    for (const node of litNodes) node.classList.add('is-lit');
    if (locked) cell?.setAttribute('aria-selected', 'true');
    if (layout) placeBands(frame, layout, { source, target }, rowCount, columnCount);
  }

  function point(next: AttentionHighlight | null, device: 'pointer' | 'keyboard'): void {
    if (device === 'pointer') hovered = next;
    else focused = next as AttentionCell | null;
    drawHighlight();
    if (!locked) options.onHover?.(hovered ?? focused ?? NOTHING);
  }

  function lock(cell: AttentionCell | null): void {
    const isSame = cell !== null && locked?.source === cell.source && locked.target === cell.target;
    locked = isSame ? null : cell;
    options.onSelect?.(locked);
    drawHighlight();
    if (!locked) options.onHover?.(hovered ?? focused ?? NOTHING);
  }

  function moveTabStop(position: GridPosition): void {
    cellAt(roving)?.setAttribute('tabindex', '-1');
    roving = position;
    showCells();
    const cell = cellAt(roving);
    cell?.setAttribute('tabindex', '0');
    frame.grid.tabIndex = cell ? -1 : 0;
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && locked) {
      event.stopPropagation();
      lock(null);
    } else if ((event.key === 'Enter' || event.key === ' ') && cellAt(roving)) {
      event.preventDefault();
      lock({ source: roving.column, target: roving.row });
    } else {
      const next = moveInGrid(roving, event.key, event.ctrlKey, extent(), frame.direction);
      if (!next) return;
      event.preventDefault();
      moveTabStop(next);
      cellAt(next)?.focus();
    }
  }

  const signal = listeners.signal;
  frame.grid.addEventListener('keydown', onKey, { signal });
  frame.grid.addEventListener(
    'focusin',
    (event) => {
      const cell = cellOf(highlightOf(event.target));
      if (!cell) return;
      moveTabStop({ row: cell.target, column: cell.source });
      point((event.target as Element).matches(':focus-visible') ? cell : null, 'keyboard');
    },
    { signal },
  );
  frame.grid.addEventListener(
    'focusout',
    (event) => {
      if (!frame.grid.contains(event.relatedTarget as Node | null)) point(null, 'keyboard');
    },
    { signal },
  );
  for (const move of ['pointerover', 'pointermove'] as const) {
    frame.grid.addEventListener(
      move,
      (event) => {
        const pointed = pointedAt(event);
        const isSame = pointed?.source === hovered?.source && pointed?.target === hovered?.target;
        if (event.pointerType !== 'touch' && pointed && !isSame) point(pointed, 'pointer');
      },
      { signal },
    );
  }
  frame.grid.addEventListener('pointerleave', () => hovered && point(null, 'pointer'), { signal });
  frame.grid.addEventListener(
    'click',
    (event) => {
      const cell = cellOf(pointedAt(event));
      if (!cell) return;
      lock(cell);
      if (!isLargeHeatmap(data)) return;
      // The press met no element that could have taken the focus.
      moveTabStop({ row: cell.target, column: cell.source });
      cellAt(roving)?.focus({ preventScroll: true });
    },
    { signal },
  );

  function pointedAt(event: MouseEvent): AttentionHighlight | null {
    const pointed = highlightOf(event.target);
    return pointed || !layout ? pointed : cellUnder(frame, layout, event, extent());
  }

  const resize = new ResizeObserver(() => {
    measure();
    paint();
    drawHighlight();
  });
  resize.observe(frame.root);
  const unwatchTheme = watchTheme(element, (next) => {
    theme = next;
    paint();
  });
  document.fonts.addEventListener(
    'loadingdone',
    () => {
      measure();
      paint();
      drawHighlight();
    },
    { signal },
  );

  return {
    update,
    highlight(next) {
      external = next;
      drawHighlight();
    },
    destroy() {
      listeners.abort();
      resize.disconnect();
      unwatchTheme();
      frame.root.remove();
    },
  };
}

function sentenceOf({ sourceTokens }: AttentionData): string {
  return sourceTokens.map((token) => token.text).join('\n');
}

function highlightOf(target: EventTarget | null): AttentionHighlight | null {
  const node = target instanceof Element ? target.closest<HTMLElement>('[data-source], [data-target]') : null;
  if (!node) return null;
  const { source, target: row } = node.dataset;
  return {
    source: source === undefined ? null : Number(source),
    target: row === undefined ? null : Number(row),
  };
}

function cellOf(highlight: AttentionHighlight | null): AttentionCell | null {
  if (highlight === null || highlight.source === null || highlight.target === null) return null;
  return { source: highlight.source, target: highlight.target };
}
