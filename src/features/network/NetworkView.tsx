import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { createNetworkDrawing, type NetworkDrawing } from '../../charts/networkDrawing.ts';
import { networkTexts } from '../../i18n/networkTexts.ts';
import { useNetworkText } from '../../i18n/useNetworkText.ts';
import { lockFocus, setFocus } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import { useSides } from '../../store/useSides.ts';
import { useTrace } from '../../store/useTrace.ts';
import { litFocus } from '../../store/viewSlice.ts';
import styles from './NetworkView.module.css';
import { networkDataOf } from './networkDataOf.ts';

/** The network unrolled over the tokens of the live translation. Loaded on demand. */
export default function NetworkView(): ReactNode {
  const text = useNetworkText();
  const trace = useTrace();
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<NetworkDrawing | null>(null);
  const model = usePlayground((state) => state.model.built?.model);
  const shownSteps = usePlayground((state) => state.translation.playhead ?? Number.POSITIVE_INFINITY);
  const isReplayed = usePlayground((state) => state.translation.replayed !== null);
  const lit = usePlayground((state) => litFocus(state.view));
  const { source, target } = useSides();
  useEffect(() => {
    if (!element.current) return;
    const created = createNetworkDrawing(element.current, {
      label: text.title,
      languages: { source: source.lang, target: target.lang },
      strings: networkTexts(text),
      onHover: setFocus,
      onSelect: lockFocus,
    });
    chart.current = created;
    return () => {
      created.destroy();
      chart.current = null;
    };
  }, [text, source, target]);

  const data = useMemo(
    () => (trace && model ? networkDataOf(trace, model, shownSteps) : null),
    [trace, model, shownSteps],
  );
  // A chart made anew, as for another language, is drawn at once too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sides decide which chart it is.
  useEffect(() => {
    if (data) chart.current?.update(data);
  }, [data, text, source, target]);

  useEffect(() => {
    chart.current?.highlight(lit);
  }, [lit]);

  return (
    <div className={styles['network']}>
      {!data && <p className={styles['message']}>{isReplayed ? text.replayed : text.waiting}</p>}
      <div ref={element} className={styles['drawing']} hidden={!data} />
    </div>
  );
}
