import { type ReactNode, useId } from 'react';
import { useText } from '../../i18n/useText.ts';
import { leadAlong } from '../../store/actions/translation.ts';
import { usePlayground } from '../../store/playground.ts';
import { Switch } from '../../ui/Switch.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './AttentionPanel.module.css';

interface GoldLinksSwitchProps {
  /** Why there are none to show, in words. */
  readonly fault: string | null;
  /** A person points at the switch, or no longer: the place to say why it is inert. */
  readonly onAsk: (isAsked: boolean) => void;
}

/** Shows where attention ought to be: the network is led along the reference, whose word links are known. */
export function GoldLinksSwitch({ fault, onAsk }: GoldLinksSwitchProps): ReactNode {
  const { attention: text } = useText();
  const id = useId();
  const isLed = usePlayground(({ translation }) => translation.isLed && translation.reference === '');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing shows a text that is also the description.
    <div
      className={styles['gold']}
      onPointerEnter={() => onAsk(true)}
      onPointerLeave={() => onAsk(false)}
      onFocus={() => onAsk(true)}
      onBlur={() => onAsk(false)}
    >
      <Switch
        label={text.gold}
        term="goldLinks"
        title={fault ?? text.goldHint}
        isOn={isLed && fault === null}
        isSmall
        isInert={fault !== null}
        aria-describedby={id}
        onChange={(isOn) => void leadAlong(isOn)}
      />
      <VisuallyHidden>
        <span id={id}>{fault ?? text.goldHint}</span>
      </VisuallyHidden>
    </div>
  );
}
