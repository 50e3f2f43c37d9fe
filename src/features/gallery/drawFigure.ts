import type { AttentionData } from '../../charts/attentionData.ts';
import { createAttentionHeatmap } from '../../charts/attentionHeatmap.ts';
import { createAttentionRibbons } from '../../charts/attentionRibbons.ts';
import { paintPixels } from '../../charts/heatmapPixels.ts';
import { createLengthBars } from '../../charts/lengthBars.ts';
import { createLengthCurves } from '../../charts/lengthCurves.ts';
import { createLengthHistogram } from '../../charts/lengthHistogram.ts';
import { createNetworkDrawing } from '../../charts/networkDrawing.ts';
import { createSideCurves } from '../../charts/sideCurves.ts';
import { themeOf, watchTheme } from '../../charts/theme.ts';
import { createTrainingCurve } from '../../charts/trainingCurve.ts';
import type { CurveData } from '../../charts/trainingCurveData.ts';
import { createTreePair } from '../../charts/treePair.ts';
import { heatmapTexts, ribbonsTexts } from '../../i18n/attentionTexts.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { englishGallery } from '../../i18n/english/gallery.ts';
import { formatAverage, formatInteger, formatLanguage } from '../../i18n/format.ts';
import { networkTexts } from '../../i18n/networkTexts.ts';
import type { useCurvesText } from '../../i18n/useCurvesText.ts';
import type { useGalleryText } from '../../i18n/useGalleryText.ts';
import type { useNetworkText } from '../../i18n/useNetworkText.ts';
import { asTitle, listed } from '../../i18n/writing.ts';
import { curveStrings } from './curveStrings.ts';
import {
  fromRightToLeft,
  goldLinks,
  longSentence,
  rowsWhileLearning,
  shortSentence,
  withoutAttention,
} from './sampleAttention.ts';
import { lossOf, withFormerRun } from './sampleCurves.ts';
import { sampleNetwork } from './sampleNetwork.ts';
import { lengthCurvesOfTwo } from './sampleScores.ts';
import { shortTrees } from './sampleTrees.ts';

export type FigureName = keyof (typeof englishGallery)['figures'];

export interface GalleryTexts {
  readonly page: Catalogue;
  readonly gallery: ReturnType<typeof useGalleryText>;
  readonly curves: ReturnType<typeof useCurvesText>;
  readonly network: ReturnType<typeof useNetworkText>;
}

const MOMENTS = 8;
const fromEnglish = { source: 'en', target: 'fr' } as const;

/**
 * Draws a figure of the gallery in an element.
 *
 * @returns what takes it away
 */
export function drawFigure(name: FigureName, element: HTMLElement, texts: GalleryTexts): () => void {
  const { page, gallery, curves } = texts;
  const label = gallery.figures[name].title;
  const names = { source: asTitle(formatLanguage('en') ?? ''), target: asTitle(formatLanguage('fr') ?? '') };
  switch (name) {
    case 'heatmap':
      return heatmap(shortSentence);
    case 'heatmapSquareRoot':
      return heatmap({ ...shortSentence, scale: 'squareRoot' });
    case 'heatmapGold':
      return heatmap({ ...shortSentence, links: goldLinks });
    case 'heatmapRightToLeft':
      return heatmap(fromRightToLeft, { source: 'ar', target: 'en' });
    case 'heatmapNone':
      return heatmap(withoutAttention);
    case 'heatmapLarge':
      return heatmap(longSentence(40));
    case 'heatmapLargest':
      return heatmap(longSentence(100));
    case 'ribbons':
      return show(
        createAttentionRibbons(element, {
          label,
          languages: fromEnglish,
          strings: ribbonsTexts(page),
          onHover: () => {},
          onSelect: () => {},
        }),
        shortSentence,
      );
    case 'network':
    case 'networkNone':
      return show(
        createNetworkDrawing(element, {
          label,
          languages: fromEnglish,
          strings: networkTexts(texts.network),
          onHover: () => {},
          onSelect: () => {},
        }),
        sampleNetwork(name === 'network'),
      );
    case 'curve':
      return curve(withFormerRun(lossOf(400, 8)));
    case 'curveLong':
      return curve(lossOf(100_000, 20, 50_000));
    case 'thumbnails':
      return thumbnails(element);
    case 'lengthBars':
      return show(createLengthBars(element, { label, value: formatAverage }), [
        { from: 1, to: 5, pairs: 120, bleu: 81.2 },
        { from: 6, to: 10, pairs: 310, bleu: 74.9 },
        { from: 11, to: 20, pairs: 64, bleu: 48.3 },
        { from: 21, to: 40, pairs: 0, bleu: null },
      ]);
    case 'lengthCurves':
      return show(
        createLengthCurves(element, {
          label,
          tick: formatInteger,
          reading: (range) => (range ? `${formatInteger(range.from)}–${formatInteger(range.to)}` : ''),
        }),
        lengthCurvesOfTwo,
      );
    case 'histogram':
      return show(
        createLengthHistogram(element, {
          label,
          xAxis: gallery.lengthsAxis,
          names,
          limit: gallery.limit,
          format: formatInteger,
        }),
        { source: bell(6, 16), target: bell(8, 20), limit: 15 },
      );
    case 'sideCurves':
      return show(
        createSideCurves(element, {
          label,
          xAxis: gallery.sizeAxis,
          yAxis: gallery.sizeUp,
          xScale: 'linear',
          formatX: formatInteger,
          formatY: formatInteger,
        }),
        [
          { side: 'source', name: names.source, points: growth(18) },
          { side: 'target', name: names.target, points: growth(26) },
        ],
      );
    case 'treePair':
      return show(
        createTreePair(element, {
          label: gallery.trees,
          languages: fromEnglish,
          strings: {
            sourceWords: gallery.sourceWords,
            targetWords: gallery.targetWords,
            word: (word, links) => gallery.linked(word, listed(links.map(({ text }) => text))),
          },
        }),
        shortTrees,
      );
    default:
      return name satisfies never;
  }

  function heatmap(data: AttentionData, languages: { source: string; target: string } = fromEnglish) {
    const titles = {
      source: asTitle(formatLanguage(languages.source) ?? ''),
      target: asTitle(formatLanguage(languages.target) ?? ''),
    };
    const strings = heatmapTexts(page, titles);
    return show(createAttentionHeatmap(element, { label, fit: 'box', languages, strings }), data);
  }

  function curve(data: CurveData) {
    return show(createTrainingCurve(element, { label, strings: curveStrings(curves) }), data);
  }
}

function show<Data>(chart: { update(data: Data): void; destroy(): void }, data: Data): () => void {
  chart.update(data);
  return () => chart.destroy();
}

function thumbnails(element: HTMLElement): () => void {
  const canvases = Array.from({ length: MOMENTS }, () => document.createElement('canvas'));
  const paint = () => {
    for (const [at, canvas] of canvases.entries()) {
      const rows = rowsWhileLearning(at / (MOMENTS - 1));
      paintPixels(canvas, rows, rows.length, themeOf(element), 'linear');
    }
  };
  paint();
  element.append(...canvases);
  const unwatch = watchTheme(element, paint);
  return () => {
    unwatch();
    for (const canvas of canvases) canvas.remove();
  };
}

/** How many sentences have each length, around a usual one. */
const bell = (usual: number, longest: number): number[] =>
  Array.from({ length: longest + 1 }, (_, length) =>
    Math.round(400 * Math.exp(-((length - usual) ** 2) / 12)),
  );

/** Different words among so many read, after Heaps' law. */
const growth = (factor: number) =>
  Array.from({ length: 40 }, (_, at) => ({ x: 250 * (at + 1), y: factor * Math.sqrt(250 * (at + 1)) }));
