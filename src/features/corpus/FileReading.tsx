import { type ReactNode, useId, useState } from 'react';
import type { RecognisedCorpus } from '../../core/corpus/corpusFile.ts';
import { encodingNames, recognisedFacts } from '../../core/corpus/describeRecognised.ts';
import { formatInteger } from '../../i18n/format.ts';
import { tell } from '../../i18n/tell.ts';
import { useCorpusText } from '../../i18n/useCorpusText.ts';
import { inOneLine, listed } from '../../i18n/writing.ts';
import { readFilesAgain } from '../../store/actions/corpus.ts';
import type { ReadingOptions, UndecidedFiles } from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import styles from './FileReading.module.css';

/** What a person's files were recognised as, and the choices where that may be wrong or is unclear. */
export function FileReading(): ReactNode {
  const text = useCorpusText();
  const undecided = usePlayground((state) => state.corpus.undecided);
  const source = usePlayground((state) => state.corpus.source);
  const recognised = usePlayground((state) => state.corpus.report?.recognised ?? null);
  if (undecided) {
    const { question } = undecided;
    const names = undecided.source.files.map(({ name }) => name).join(' + ');
    return (
      <ReadingForm
        key={`${names} ${question.about}`}
        title={text.undecided[question.about]}
        description={names}
        question={question}
        recognised={null}
      />
    );
  }
  if (source?.kind !== 'files' || !recognised) return null;
  return (
    <ReadingForm
      key={JSON.stringify(recognised)}
      title={text.howRead}
      description={text.recognised(whatIsRecognised(recognised))}
      question={
        recognised.columnNames.length > 2 ? { about: 'columns', names: recognised.columnNames } : null
      }
      recognised={recognised}
    />
  );
}

/** Format, encoding, columns and languages, and the files. */
function whatIsRecognised(recognised: RecognisedCorpus): string {
  return `${inOneLine(recognisedFacts(recognised).map(tell))} (${listed(recognised.files)})`;
}

interface ReadingFormProps {
  readonly title: string;
  readonly description: string;
  readonly question: UndecidedFiles['question'] | null;
  readonly recognised: RecognisedCorpus | null;
}

function ReadingForm({ title, description, question, recognised }: ReadingFormProps): ReactNode {
  const text = useCorpusText();
  const id = useId();
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  const byName = recognised?.format === 'jsonl';
  const columns =
    question?.about === 'columns'
      ? question.names.map((name, index) => ({
          value: byName ? name : String(index + 1),
          label: byName ? name : text.column(formatInteger(index + 1), name),
        }))
      : [];
  const languages =
    question?.about === 'languages' ? question.names.map((value) => ({ value, label: value })) : [];
  const [draft, setDraft] = useState<ReadingOptions>({
    ...(question?.about === 'columns' && { columns: recognised?.columns ?? firstTwo(columns) }),
    ...(question?.about === 'languages' && { languages: firstTwo(languages) }),
    ...(question?.about === 'unequalLines' && { cutToShorter: true }),
  });
  const encoding = draft.encoding ?? recognised?.encoding;
  return (
    <section className={styles['reading']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {title}
      </h3>
      <p className={styles['hint']}>{description}</p>
      {encoding && (
        <ChoiceList
          label={text.encoding}
          hint={encoding === 'windows-1252' && !draft.encoding ? text.encodingGuessed : undefined}
          value={encoding}
          options={Object.entries(encodingNames).map(([value, label]) => ({ value, label }))}
          onChange={(value) => setDraft({ ...draft, encoding: value as RecognisedCorpus['encoding'] })}
        />
      )}
      <div className={styles['choices']}>
        {draft.columns && (
          <TwoChoices
            labels={[text.sourceColumn, text.targetColumn]}
            options={columns}
            value={draft.columns}
            onChange={(chosen) => setDraft({ ...draft, columns: chosen })}
          />
        )}
        {draft.languages && (
          <TwoChoices
            labels={[text.sourceLanguage, text.targetLanguage]}
            options={languages}
            value={draft.languages}
            onChange={(chosen) => setDraft({ ...draft, languages: chosen })}
          />
        )}
      </div>
      <div>
        <Button isInert={isBusy} onClick={() => void readFilesAgain(draft)}>
          {draft.cutToShorter ? text.cutToShorter : text.readFiles}
        </Button>
      </div>
    </section>
  );
}

interface Two {
  readonly source: string;
  readonly target: string;
}

interface TwoChoicesProps {
  readonly labels: readonly [source: string, target: string];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: Two;
  readonly onChange: (value: Two) => void;
}

function TwoChoices({ labels, options, value, onChange }: TwoChoicesProps): ReactNode {
  const [sourceLabel, targetLabel] = labels;
  return (
    <>
      <ChoiceList
        label={sourceLabel}
        value={value.source}
        options={options}
        onChange={(source) => onChange({ ...value, source })}
      />
      <ChoiceList
        label={targetLabel}
        value={value.target}
        options={options}
        onChange={(target) => onChange({ ...value, target })}
      />
    </>
  );
}

function firstTwo(options: readonly { readonly value: string }[]): Two {
  return { source: options[0]?.value ?? '', target: options[1]?.value ?? '' };
}
