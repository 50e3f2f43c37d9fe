import type { ReactNode } from 'react';
import { tokenFields } from '../../core/spec/tokenSettings.ts';
import type { TokenKind } from '../../core/tokenize/tokenizer.ts';
import { formatInteger } from '../../i18n/format.ts';
import { useTokensText } from '../../i18n/useTokensText.ts';
import { readCorpusAgain } from '../../store/actions/corpus.ts';
import { usePlayground } from '../../store/playground.ts';
import { changeDataDraft, discardDataDraft, useDataDraft } from '../../store/useDataDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import { NumberSlider } from './NumberSlider.tsx';
import styles from './SettingsToTry.module.css';

interface SettingsToTryProps {
  /** With these settings; null until it is known. */
  readonly mergesLearnt: number | null;
}

const kinds: readonly TokenKind[] = ['word', 'bpe', 'character'];
/** Where sliding halts. */
const stops = {
  merges: [
    1, 2, 5, 10, 20, 30, 50, 70, 100, 150, 200, 300, 400, 500, 700, 1000, 1500, 2000, 3000, 4000, 6000, 8000,
    12_000, 20_000,
  ],
  minFrequency: [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000],
  maxVocabulary: [
    10, 20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 12_000,
    20_000, 50_000,
  ],
} as const;

/** Settings that are tried on the pair at once, and taken over by the corpus at a press. */
export function SettingsToTry({ mergesLearnt }: SettingsToTryProps): ReactNode {
  const text = useTokensText();
  const { draft, isChanged } = useDataDraft();
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  const slider = (name: keyof typeof stops, standsFor: number) => (
    <NumberSlider
      field={tokenFields[name]}
      value={draft[name]}
      standsFor={standsFor}
      stops={stops[name]}
      onChange={(value) => changeDataDraft({ [name]: value })}
    />
  );
  return (
    <section className={styles['settings']} aria-label={text.settings}>
      <Field
        field={tokenFields.lowerCase}
        value={draft.lowerCase}
        onChange={(value) => changeDataDraft({ lowerCase: value === true })}
      />
      {slider('merges', draft.merges || (mergesLearnt ?? 0))}
      <p className={styles['hint']}>
        {mergesLearnt !== null && <b>{text.mergesLearnt(formatInteger(mergesLearnt))}. </b>}
        {text.mergesHint}
      </p>
      {slider('minFrequency', draft.minFrequency)}
      {slider('maxVocabulary', draft.maxVocabulary)}
      <div className={styles['use']}>
        <span className={styles['hint']} aria-hidden="true">
          {text.readIn}
        </span>
        <SegmentedChoice
          label={text.readIn}
          value={draft.tokens}
          options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(tokens) => changeDataDraft({ tokens })}
        />
        <div className={styles['buttons']}>
          <Button
            isInert={isBusy || !isChanged}
            title={text.useHint}
            onClick={() => void readCorpusAgain(draft)}
          >
            {text.use}
          </Button>
          {isChanged && (
            <Button kind="quiet" onClick={discardDataDraft}>
              {text.back}
            </Button>
          )}
        </div>
        <p className={styles['hint']}>{text.useHint}</p>
      </div>
    </section>
  );
}
