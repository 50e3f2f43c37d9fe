import { type ReactNode, useId } from 'react';
import { splits } from '../../core/grammar/splits.ts';
import { tell } from '../../i18n/tell.ts';
import { useText } from '../../i18n/useText.ts';
import { chooseSplit, loadMadeCorpus } from '../../store/actions/corpus.ts';
import {
  type CorpusSource,
  corpusPresets,
  type MadeCorpus,
  madeCorpora,
  madeCorpusOf,
  type SplitName,
  splitNames,
  toyTasks,
  workedCorpus,
} from '../../store/corpusSlice.ts';
import { usePlayground } from '../../store/playground.ts';
import { Marked } from '../../ui/Marked.tsx';
import styles from './CorpusChooser.module.css';
import { FileButton } from './FileButton.tsx';

const OWN = 'own';
const hardSplits = splitNames.filter((split) => split !== 'iid');

/** A kept corpus among the options. */
const KEPT = 'kept:';

const isMade = (value: string): value is MadeCorpus => madeCorpora.some((name) => name === value);

/** A corpus tested on new pairs of its own, a harder test, or a person's own corpus. */
function choiceOf(source: CorpusSource): MadeCorpus | SplitName | typeof OWN {
  const split = source.kind === 'builtin' ? (source.split ?? 'iid') : 'iid';
  return split === 'iid' ? (madeCorpusOf(source) ?? OWN) : split;
}

/** The corpus in use, the built-in ones, and the way to a person's own file. */
export function CorpusChooser(): ReactNode {
  const { corpus: text } = useText();
  const id = useId();
  const source = usePlayground((state) => state.corpus.source);
  const name = usePlayground((state) => state.corpus.report?.name);
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  const { corpora, inUse } = usePlayground((state) => state.kept);
  const made = source ? choiceOf(source) : 'everyday';
  const isListed = made === OWN && corpora.some((corpus) => corpus.id === inUse);
  const choice = isListed ? `${KEPT}${inUse}` : made;

  return (
    <div className={styles['chooser']}>
      <Marked of="corpus" label={text.choose}>
        <label htmlFor={id} className={styles['label']}>
          {text.choose}
        </label>
      </Marked>
      <select
        id={id}
        className={styles['select']}
        value={choice}
        disabled={isBusy}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isMade(value)) void loadMadeCorpus(value);
          else if (value.startsWith(KEPT)) void open(Number(value.slice(KEPT.length)));
          else if (value !== OWN) void chooseSplit(value as SplitName);
        }}
      >
        {corpusPresets.map((option) => (
          <option key={option} value={option}>
            {text.presets[option]}
          </option>
        ))}
        <optgroup label={text.harderTests}>
          {hardSplits.map((split) => (
            <option key={split} value={split} title={tell(splits[split].question)}>
              {tell(splits[split].title)}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.toFollow}>
          <option value={workedCorpus} title={text.worked.lesson}>
            {text.worked.title}
          </option>
        </optgroup>
        <optgroup label={text.toyTasks}>
          {toyTasks.map((task) => (
            <option key={task} value={task} title={text.toys[task].lesson}>
              {text.toys[task].title}
            </option>
          ))}
        </optgroup>
        {corpora.length > 0 && (
          <optgroup label={text.keptCorpora}>
            {corpora.map((corpus) => (
              <option key={corpus.id} value={`${KEPT}${corpus.id}`}>
                {corpus.name}
              </option>
            ))}
          </optgroup>
        )}
        {choice === OWN && <option value={OWN}>{name}</option>}
      </select>
      <FileButton label={text.upload} title={text.uploadHint} isDisabled={isBusy} />
    </div>
  );
}

/** What reaches the browser's storage comes here only once it is wanted. */
async function open(id: number): Promise<void> {
  const { openKept } = await import('../../store/actions/keptCorpora.ts');
  await openKept(id);
}
