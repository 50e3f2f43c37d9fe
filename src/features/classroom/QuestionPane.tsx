import type { CSSProperties, ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatInteger, formatWeight } from '../../i18n/format.ts';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { askForNext, reveal, takeVoteBack, vote } from '../../store/actions/prediction.ts';
import { usePlayground } from '../../store/playground.ts';
import { type Prediction, shownWords } from '../../store/predictionSlice.ts';
import type { SourceToken } from '../../store/translationSlice.ts';
import { useAttentionView } from '../../store/useAttentionView.ts';
import { useSides } from '../../store/useSides.ts';
import { Button } from '../../ui/Button.tsx';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './QuestionPane.module.css';

/** Keys 1 to 9 and 0 vote for the first ten. */
const MOST_KEYS = 10;

/** Where will the network look for the next word? A vote for each source word; then what came of it. */
export default function QuestionPane({ question }: { readonly question: Prediction }): ReactNode {
  const { vote: text } = useClassroomText();
  const { sourceTokens, targetTokens } = useAttentionView();
  const { target } = useSides();
  const hasMore = usePlayground((state) => shownWords(state).at < shownWords(state).count);
  const { votes, isRevealed } = question;
  const written = targetTokens.at(-1);
  const weights = isRevealed ? (written?.attention ?? null) : null;
  const answer = weights === null ? null : weights.indexOf(Math.max(...weights));
  const right = votes.filter((column) => column === answer).length;
  const before = targetTokens.map((token) => tokenLabel(token.text).text).join(' ');

  return (
    <section className={styles['pane']} aria-labelledby="class-question">
      <h2 id="class-question" className={styles['question']}>
        {isRevealed && written ? (
          <>
            {text.answered}{' '}
            <b {...target}>
              <TokenText {...tokenLabel(written.text)} />
            </b>
          </>
        ) : (
          <>
            {before === '' ? text.first : text.next}
            {before !== '' && (
              <>
                {' '}
                <b {...target}>{before} …</b>
              </>
            )}
          </>
        )}
      </h2>
      <ol className={styles['words']} aria-label={text.where}>
        {sourceTokens.map((token, column) => (
          <VoteRow
            key={column}
            column={column}
            token={token}
            votes={votes.filter((one) => one === column).length}
            most={Math.max(1, ...countsOf(votes, sourceTokens.length))}
            weight={weights?.[column] ?? null}
            isAnswer={column === answer}
          />
        ))}
      </ol>
      <p className={styles['told']} aria-live="polite">
        {answer === null
          ? text.count(votes.length, formatInteger(votes.length))
          : votes.length > 0 && text.right(formatInteger(right), formatInteger(votes.length))}
      </p>
      <div className={styles['acts']}>
        {isRevealed ? (
          hasMore && (
            <Button kind="primary" onClick={() => void askForNext()}>
              {text.nextWord}
            </Button>
          )
        ) : (
          <>
            <Button kind="primary" onClick={reveal}>
              {text.reveal}
            </Button>
            <Button isInert={votes.length === 0} onClick={takeVoteBack}>
              {text.takeBack}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

interface VoteRowProps {
  readonly column: number;
  readonly token: SourceToken;
  readonly votes: number;
  /** Of all words. */
  readonly most: number;
  /** How much the network looks at it; null before that is shown. */
  readonly weight: number | null;
  readonly isAnswer: boolean;
}

/** One source word: a button to vote for it with its key, and how many did. */
function VoteRow({ column, token, votes, most, weight, isAnswer }: VoteRowProps): ReactNode {
  const { vote: text } = useClassroomText();
  const { source } = useSides();
  const word = tokenLabel(token.text);
  return (
    <li className={styles['row']} data-answer={isAnswer || undefined}>
      <button
        type="button"
        className={styles['word']}
        aria-disabled={weight !== null || undefined}
        onClick={() => vote(column)}
      >
        {column < MOST_KEYS && <kbd className={styles['key']}>{(column + 1) % MOST_KEYS}</kbd>}
        <span className={styles['text']} {...source}>
          <TokenText {...word} />
        </span>
        <span className={styles['votes']} style={{ '--share': votes / most } as CSSProperties}>
          {text.votes(votes, formatInteger(votes))}
        </span>
        {weight !== null && <b className={styles['weight']}>{formatWeight(weight)}</b>}
      </button>
    </li>
  );
}

function countsOf(votes: readonly number[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => votes.filter((one) => one === column).length);
}
