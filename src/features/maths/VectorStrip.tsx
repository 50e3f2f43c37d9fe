import { type ReactNode, useEffect, useRef } from 'react';
import { barMeans, stripColour, stripImage } from '../../charts/networkStrip.ts';
import { watchTheme } from '../../charts/theme.ts';
import styles from './VectorStrip.module.css';

interface VectorStripProps {
  readonly values: ArrayLike<number>;
  /** The size of a number in full colour. */
  readonly limit: number;
}

/** More stripes cannot be told apart. */
const MOST_BARS = 64;

/** A vector as a strip of colour: rust above 0, blue below, paper at 0. */
export function VectorStrip({ values, limit }: VectorStripProps): ReactNode {
  const element = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const strip = element.current;
    if (!strip) return;
    const draw = () => {
      const style = getComputedStyle(strip);
      const hue = (name: string) => style.getPropertyValue(name);
      const hues = { below: hue('--source'), zero: hue('--paper-raised'), above: hue('--target') };
      const bars = barMeans(values, Math.min(MOST_BARS, values.length));
      strip.style.backgroundImage = stripImage(bars, stripColour(hues, limit));
    };
    draw();
    return watchTheme(strip, draw);
  }, [values, limit]);

  return <span ref={element} className={styles['strip']} />;
}
