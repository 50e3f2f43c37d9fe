import type { ReactNode } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { type PagePart, type PartRule, pageParts } from '../../store/classroomSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import type { ClassLink } from './classLink.ts';
import { type RuleSetName, ruleSets } from './classLink.ts';
import styles from './PartRules.module.css';

interface PartRulesProps {
  readonly rules: ClassLink['rules'];
  readonly onChange: (rules: ClassLink['rules']) => void;
}

/** For each part of the page whether it is open, locked or hidden; and what is often wanted, in one press. */
export function PartRules({ rules, onChange }: PartRulesProps): ReactNode {
  const { builder: text, parts } = useClassroomText();
  const options = (['open', 'locked', 'hidden'] as const).map((value: PartRule) => ({
    value,
    label: text.rules[value],
  }));
  return (
    <div>
      <div className={styles['sets']}>
        {(Object.keys(ruleSets) as RuleSetName[]).map((name) => (
          <Button key={name} onClick={() => onChange(ruleSets[name])}>
            {text.sets[name]}
          </Button>
        ))}
      </div>
      <ul className={styles['list']}>
        {pageParts.map((part: PagePart) => (
          <li key={part} className={styles['part']} data-rule={rules[part] ?? 'open'}>
            <span aria-hidden="true">{parts[part]}</span>
            <SegmentedChoice
              label={parts[part]}
              value={rules[part] ?? 'open'}
              options={options}
              onChange={(rule) => onChange({ ...rules, [part]: rule })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
