import type { ReactNode } from 'react';
import { knownLanguages } from '../../core/language/knownLanguages.ts';
import { formatLanguage } from '../../i18n/format.ts';
import { pageLocale } from '../../i18n/language.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { asTitle } from '../../i18n/writing.ts';
import { setSideLanguage, swapSides } from '../../store/actions/corpus.ts';
import { type CorpusReport, isOwnCorpus } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import styles from './SideLanguages.module.css';

/** As nobody has said: the file or the words tell. */
const TOLD = '';

/** Which language each side of a person's own corpus is in, and the way to turn the two round. */
export function SideLanguages({ report }: { readonly report: CorpusReport }): ReactNode {
  const text = useCorpusText();
  const isOwn = usePlayground((state) => isOwnCorpus(state.corpus.source));
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  if (!isOwn) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this is.
    <div className={styles['sides']} role="group" aria-label={text.languages}>
      <SideLanguage side="source" told={report.source.language} isBusy={isBusy} />
      <Button isInert={isBusy} title={text.swapHint} onClick={() => void swapSides()}>
        {text.swap}
      </Button>
      <SideLanguage side="target" told={report.target.language} isBusy={isBusy} />
    </div>
  );
}

interface SideLanguageProps {
  readonly side: 'source' | 'target';
  readonly told: CorpusReport['source']['language'];
  readonly isBusy: boolean;
}

function SideLanguage({ side, told, isBusy }: SideLanguageProps): ReactNode {
  const text = useCorpusText();
  const isSet = told.toldBy === 'person';
  const name = asTitle(formatLanguage(told.language) ?? text.unknownLanguage);
  const listed = knownLanguages
    .map((tag) => ({ value: tag, label: asTitle(formatLanguage(tag) ?? tag) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, pageLocale()));
  const isListed = knownLanguages.includes(told.language);
  return (
    <ChoiceList
      label={side === 'source' ? text.sourceLanguage : text.targetLanguage}
      term="sourceSide"
      value={isSet ? told.language : TOLD}
      options={[
        { value: TOLD, label: isSet ? text.asTold : text.toldBy[told.toldBy](name) },
        ...(isSet && !isListed ? [{ value: told.language, label: name }] : []),
        ...listed,
      ]}
      isDisabled={isBusy}
      onChange={(value) => void setSideLanguage(side, value || null)}
    />
  );
}
