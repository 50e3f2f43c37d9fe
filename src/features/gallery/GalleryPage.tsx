import { type ReactNode, useEffect, useRef } from 'react';
import { useGalleryText } from '../../i18n/useGalleryText.ts';
import { playgroundAddress } from '../../store/address.ts';
import type { FigureName } from './drawFigure.ts';
import { GalleryFigure } from './GalleryFigure.tsx';
import styles from './GalleryPage.module.css';

/** Every chart of the page with sample data: to look at, to develop with, and to compare pixel by pixel. */
export default function GalleryPage(): ReactNode {
  const text = useGalleryText();
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  return (
    <div className={styles['page']}>
      <a href={playgroundAddress}>← {text.back}</a>
      <h2 ref={title} className={styles['title']} tabIndex={-1}>
        {text.title}
      </h2>
      <p className={styles['intro']}>{text.intro}</p>
      <div className={styles['figures']}>
        {(Object.keys(text.figures) as FigureName[]).map((name) => (
          <GalleryFigure key={name} name={name} />
        ))}
      </div>
    </div>
  );
}
