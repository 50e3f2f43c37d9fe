import { type ReactNode, useEffect, useRef } from 'react';
import { useCurvesText } from '../../i18n/useCurvesText.ts';
import { useGalleryText } from '../../i18n/useGalleryText.ts';
import { useNetworkText } from '../../i18n/useNetworkText.ts';
import { useText } from '../../i18n/useText.ts';
import { drawFigure, type FigureName } from './drawFigure.ts';
import styles from './GalleryPage.module.css';

/** One chart, and what it shows. */
export function GalleryFigure({ name }: { readonly name: FigureName }): ReactNode {
  const page = useText();
  const gallery = useGalleryText();
  const curves = useCurvesText();
  const network = useNetworkText();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!element.current) return;
    return drawFigure(name, element.current, { page, gallery, curves, network });
  }, [name, page, gallery, curves, network]);

  const { title, caption } = gallery.figures[name];
  return (
    <figure className={styles['figure']} aria-label={title} data-figure={name}>
      <h3 className={styles['name']}>{title}</h3>
      <div ref={element} className={styles['picture']} data-kind={kindOf(name)} />
      <figcaption className={styles['caption']}>{caption}</figcaption>
    </figure>
  );
}

/** What room it asks for. */
function kindOf(name: FigureName): 'box' | 'line' | 'thumbnails' | 'free' {
  if (name === 'heatmapNone') return 'line';
  if (/^(heatmap|ribbons|network)/.test(name)) return 'box';
  if (name.startsWith('curve')) return 'line';
  return name === 'thumbnails' ? 'thumbnails' : 'free';
}
