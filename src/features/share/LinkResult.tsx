import { type ReactNode, useState } from 'react';
import { useShareText } from '../../i18n/useShareText.ts';
import { linkTo } from '../../store/actions/link.ts';
import type { PageLink } from '../../store/pageLink.ts';
import { Button } from '../../ui/Button.tsx';
import { CodePicture } from './CodePicture.tsx';
import { CopyField } from './CopyField.tsx';
import { codeOf } from './codeOf.ts';
import { LargeCode } from './LargeCode.tsx';
import styles from './LinkResult.module.css';

interface LinkResultProps {
  /** What it differs in from a plain visit. */
  readonly parts: Partial<PageLink>;
  readonly tryIt: string;
}

/** A link to be copied, opened, or shown as a code. */
export function LinkResult({ parts, tryIt }: LinkResultProps): ReactNode {
  const text = useShareText();
  const [isLarge, setIsLarge] = useState(false);
  const address = linkTo(parts);
  const code = codeOf(address);
  return (
    <div className={styles['result']}>
      <CopyField label={text.address} text={address} rows={3}>
        <a href={address} target="_blank" rel="noreferrer">
          {tryIt}
        </a>
      </CopyField>
      <div className={styles['code']}>
        <CodePicture code={code} label={text.code} />
        <Button onClick={() => setIsLarge(true)}>{text.large}</Button>
      </div>
      {isLarge && <LargeCode code={code} address={address} onClose={() => setIsLarge(false)} />}
    </div>
  );
}
