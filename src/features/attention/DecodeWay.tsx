import { type ReactNode, useState } from 'react';
import { usePlayersText } from '../../i18n/usePlayersText.ts';
import { leadAlong } from '../../store/actions/translation.ts';
import { referenceOf } from '../../store/goldLinks.ts';
import { usePlayground } from '../../store/playground.ts';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import styles from './DecodePlayer.module.css';
import { ReferenceForm } from './ReferenceForm.tsx';

/**
 * Whether the decoder reads the words it has chosen itself, or those of a translation: the corpus's, or where it has none
 * for this sentence, one that a person types.
 */
export function DecodeWay(): ReactNode {
  const { player: text } = usePlayersText();
  const sentence = usePlayground((state) => state.translation.sentence);
  const isLed = usePlayground((state) => state.translation.isLed);
  const isOwn = usePlayground((state) => state.translation.reference !== '');
  const isKnown = usePlayground((state) => referenceOf(state) !== null);
  /** The sentence for which a translation is asked. */
  const [asked, setAsked] = useState<string | null>(null);
  const isAsking = !isLed && asked === sentence && !isKnown;

  function choose(way: 'free' | 'forced'): void {
    setAsked(way === 'forced' && !isKnown ? sentence : null);
    if (way === 'free' ? isLed : isKnown) void leadAlong(way === 'forced');
  }

  return (
    <div className={styles['way']} data-asking={isAsking || (isLed && isOwn) || undefined}>
      <SegmentedChoice
        label={text.way}
        value={isLed || isAsking ? 'forced' : 'free'}
        options={[
          { value: 'free', label: text.free, title: text.freeHint },
          { value: 'forced', label: text.forced, title: text.forcedHint },
        ]}
        onChange={choose}
      />
      {(isAsking || (isLed && isOwn)) && <ReferenceForm />}
    </div>
  );
}
