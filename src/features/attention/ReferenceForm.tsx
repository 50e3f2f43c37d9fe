import { type FormEvent, type ReactNode, useState } from 'react';
import { usePlayersText } from '../../i18n/usePlayersText.ts';
import { leadAlong } from '../../store/actions/translation.ts';
import { usePlayground } from '../../store/playground.ts';
import { useSides } from '../../store/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DecodePlayer.module.css';

/** Asks for a translation to lead the network along. */
export function ReferenceForm(): ReactNode {
  const { player: text } = usePlayersText();
  const { target } = useSides();
  const reference = usePlayground((state) => state.translation.reference);
  const [typed, setTyped] = useState(reference);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (typed.trim()) void leadAlong(true, typed.trim());
  }

  return (
    <form className={styles['reference']} onSubmit={submit}>
      <input
        type="text"
        className={styles['typed']}
        aria-label={text.reference}
        placeholder={text.referenceHint}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        {...target}
      />
      <Button type="submit" isInert={!typed.trim()}>
        {text.lead}
      </Button>
    </form>
  );
}
