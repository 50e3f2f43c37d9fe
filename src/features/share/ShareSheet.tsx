import { type ReactNode, useId, useState } from 'react';
import { formatInteger } from '../../i18n/format.ts';
import { pageLanguage } from '../../i18n/language.ts';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { useShareText } from '../../i18n/useShareText.ts';
import { linkTo, presentLink } from '../../store/actions/link.ts';
import { type EmbeddablePart, embeddableParts } from '../../store/classroomSlice.ts';
import { isOwnCorpus } from '../../store/corpusSlice.ts';
import { fitPageLink, LONGEST_ADDRESS } from '../../store/pageLink.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { CodePicture } from './CodePicture.tsx';
import { CopyField } from './CopyField.tsx';
import { codeOf } from './codeOf.ts';
import { frameSnippet } from './frameSnippet.ts';
import { LargeCode } from './LargeCode.tsx';
import { PartSwitches } from './PartSwitches.tsx';
import styles from './ShareSheet.module.css';
import { partsToShare, type SharePart, sharedLink } from './sharedLink.ts';

/** Modules in a row from which on a code on a wall is hard to read from the last row. */
const FINE_CODE = 85;

/** What the page shows, as a link, a code or a frame for others. Loaded on demand. */
export default function ShareSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const text = useShareText();
  const { parts: partNames } = useClassroomText();
  const partId = useId();
  const report = usePlayground((state) => state.corpus.report);
  const isOwn = usePlayground((state) => isOwnCorpus(state.corpus.source));
  const [present] = useState(() => ({ ...presentLink(), language: pageLanguage() }));
  const [offered] = useState(() => partsToShare(present));
  const [chosen, setChosen] = useState<ReadonlySet<SharePart>>(
    () => new Set(offered.filter((part) => part !== 'language')),
  );
  const [way, setWay] = useState<'link' | 'frame'>('link');
  const [embedded, setEmbedded] = useState<EmbeddablePart>('attention');
  const [isLarge, setIsLarge] = useState(false);

  const shared = sharedLink(present, chosen);
  const link = way === 'link' ? shared : { ...shared, classroom: { ...shared.classroom, embedded } };
  const address = linkTo(link);
  const { leftOut } = fitPageLink(link);
  const code = codeOf(address);

  return (
    <Sheet title={text.title} close={text.close} onClose={onClose}>
      <div className={styles['share']}>
        <SegmentedChoice
          label={text.ways}
          value={way}
          options={[
            { value: 'link', label: text.link },
            { value: 'frame', label: text.frame },
          ]}
          onChange={setWay}
        />
        <div className={styles['columns']} data-way={way}>
          <div className={styles['column']}>
            {way === 'link' ? (
              <CopyField label={text.address} text={address} rows={3}>
                {'share' in navigator && (
                  <Button onClick={() => void navigator.share({ url: address }).catch(() => {})}>
                    {text.send}
                  </Button>
                )}
              </CopyField>
            ) : (
              <>
                <div className={styles['part']}>
                  <label htmlFor={partId}>{text.part}</label>
                  <select
                    id={partId}
                    value={embedded}
                    onChange={(event) => setEmbedded(event.currentTarget.value as EmbeddablePart)}
                  >
                    {embeddableParts.map((part) => (
                      <option key={part} value={part}>
                        {partNames[part]}
                      </option>
                    ))}
                  </select>
                </div>
                <CopyField
                  label={text.snippet}
                  text={frameSnippet(address, text.frameTitle(partNames[embedded]))}
                  rows={6}
                >
                  <a href={address} target="_blank" rel="noreferrer">
                    {text.tryFrame}
                  </a>
                </CopyField>
              </>
            )}
            <p className={styles['size']}>
              {text.size(formatInteger(address.length), formatInteger(LONGEST_ADDRESS))}
            </p>
            <PartSwitches
              legend={way === 'link' ? text.carries : text.frameCarries}
              offered={offered}
              chosen={chosen}
              language={present.language}
              onChange={(part, isChosen) => {
                const next = new Set(chosen);
                if (isChosen) next.add(part);
                else next.delete(part);
                setChosen(next);
              }}
            />
          </div>
          {way === 'link' && (
            <div className={styles['code']}>
              <CodePicture code={code} label={text.code} />
              <Button onClick={() => setIsLarge(true)}>{text.large}</Button>
            </div>
          )}
        </div>
        <div className={styles['notes']}>
          {leftOut.map((part) => (
            <p key={part} className={styles['warning']}>
              {text.leftOut[part]}
            </p>
          ))}
          {way === 'link' && code.size > FINE_CODE && <p>{text.fine}</p>}
          {isOnlyHere() && <p className={styles['warning']}>{text.onlyHere}</p>}
          {isOwn && <p>{text.ownCorpus(report?.name ?? '')}</p>}
          <p>{way === 'link' ? text.noWeights : text.frameNote}</p>
        </div>
      </div>
      {isLarge && <LargeCode code={code} address={address} onClose={() => setIsLarge(false)} />}
    </Sheet>
  );
}

/** Whether no other device knows the page by its address. */
function isOnlyHere(): boolean {
  return /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
}
