import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type TermGroup, type TermName, termGroups } from '../../core/dictionary/dictionary.ts';
import { termOf } from '../../core/dictionary/termOf.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useDictionaryText } from '../../i18n/useDictionaryText.ts';
import { useText } from '../../i18n/useText.ts';
import { playgroundAddress } from '../../store/address.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import styles from './DictionaryPage.module.css';
import { findTerms } from './findTerms.ts';
import { GlossaryTable } from './GlossaryTable.tsx';
import { entryId, TermEntry } from './TermEntry.tsx';

const groups = Object.keys(termGroups) as TermGroup[];
const all = findTerms('');

/** Every term, symbol and control of the page: explained, or as a table of the three languages; to be searched and printed. */
export default function DictionaryPage({ term: wanted }: { readonly term: string | null }): ReactNode {
  const text = useDictionaryText();
  const { title } = useText().dictionary;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [query, setQuery] = useState('');
  const [view, setView] = useState<'explained' | 'table'>('explained');
  const term = wanted === null ? null : termOf(wanted);
  const [shown, setShown] = useState(term);
  if (term !== shown) {
    // Another address: its entry must be there to be gone to.
    setShown(term);
    if (term !== null) {
      setQuery('');
      setView('explained');
    }
  }
  const found = findTerms(query);

  useEffect(() => {
    if (term === null) return heading.current?.focus({ preventScroll: true });
    const entry = document.getElementById(entryId(term));
    entry?.scrollIntoView();
    entry?.focus({ preventScroll: true });
  }, [term]);

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <a href={playgroundAddress}>← {text.back}</a>
        <h2 ref={heading} className={styles['title']} tabIndex={-1}>
          {title}
        </h2>
        <p className={styles['intro']}>{text.intro(formatInteger(all.length))}</p>
        {wanted !== null && term === null && <p className={styles['intro']}>{text.unknown(wanted)}</p>}
      </div>
      <search className={styles['tools']}>
        <div className={styles['search']}>
          <label htmlFor={id}>{text.search}</label>
          <input
            id={id}
            type="search"
            value={query}
            placeholder={text.searchHint}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
        <span className={styles['count']} role="status">
          {text.found(found.length, formatInteger(found.length))}
        </span>
        <SegmentedChoice
          label={text.view}
          value={view}
          options={[
            { value: 'explained', label: text.explained },
            { value: 'table', label: text.table },
          ]}
          onChange={setView}
        />
        <Button kind="quiet" onClick={() => window.print()}>
          {text.print}
        </Button>
      </search>
      {found.length === 0 && <p>{text.nothing(query)}</p>}
      {found.length > 0 && view === 'table' && <GlossaryTable terms={found} />}
      {view === 'explained' &&
        groups.map((group) => {
          const terms = found.filter((each) => Object.hasOwn(termGroups[group], each));
          return terms.length === 0 ? null : (
            <section key={group} className={styles['group']} aria-labelledby={`${id}-${group}`}>
              <h3 id={`${id}-${group}`} className={styles['groupTitle']}>
                {text.groups[group]}
              </h3>
              <Entries terms={terms} wanted={term} />
            </section>
          );
        })}
    </div>
  );
}

interface EntriesProps {
  readonly terms: readonly TermName[];
  readonly wanted: TermName | null;
}

function Entries({ terms, wanted }: EntriesProps): ReactNode {
  return (
    <div className={styles['entries']}>
      {terms.map((term) => (
        <TermEntry key={term} term={term} isWanted={term === wanted} />
      ))}
    </div>
  );
}
