import type { ReactNode } from 'react';
import { languageNames } from '../../i18n/language.ts';
import { useShareText } from '../../i18n/useShareText.ts';
import type { LinkedLanguage } from '../../store/pageLink.ts';
import { Switch } from '../../ui/Switch.tsx';
import styles from './PartSwitches.module.css';
import type { SharePart } from './sharedLink.ts';

interface PartSwitchesProps {
  readonly legend: string;
  /** What there is to share. */
  readonly offered: readonly SharePart[];
  readonly chosen: ReadonlySet<SharePart>;
  readonly language: LinkedLanguage;
  readonly onChange: (part: SharePart, isChosen: boolean) => void;
}

/** What goes into the link and what does not. */
export function PartSwitches({ legend, offered, chosen, language, onChange }: PartSwitchesProps): ReactNode {
  const text = useShareText();
  const labelOf = (part: SharePart) =>
    part === 'language' ? text.parts.language(languageNames[language]) : text.parts[part];
  return (
    <fieldset className={styles['parts']}>
      <legend className={styles['legend']}>{legend}</legend>
      {offered.map((part) => (
        <Switch
          key={part}
          isSmall
          label={labelOf(part)}
          isOn={chosen.has(part)}
          onChange={(isOn) => onChange(part, isOn)}
        />
      ))}
    </fieldset>
  );
}
