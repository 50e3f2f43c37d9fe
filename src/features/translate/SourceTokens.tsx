import type { ReactNode } from 'react';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { useText } from '../../i18n/useText.ts';
import { listed, quoted } from '../../i18n/writing.ts';
import { setFocus } from '../../store/actions/view.ts';
import { isLit, joinsNext, showsWords } from '../../store/attentionView.ts';
import { usePlayground } from '../../store/playground.ts';
import { useSides } from '../../store/useSides.ts';
import { litFocus, nothingInFocus } from '../../store/viewSlice.ts';
import { TokenText } from '../../ui/TokenText.tsx';
import styles from './SourceTokens.module.css';

/** The sentence as the network reads it: tokens by position, unknown words marked. */
export function SourceTokens(): ReactNode {
  const { translate: text } = useText();
  const tokens = usePlayground((state) => state.translation.sourceTokens);
  const lit = usePlayground((state) => litFocus(state.view).source);
  const isByWord = usePlayground(showsWords);
  const { source } = useSides();
  const unknown = [...new Set(tokens.filter((token) => !token.isKnown).map(({ text: token }) => token))];

  return (
    <div className={styles['row']}>
      <ol className={styles['tokens']} {...source} aria-label={text.asRead}>
        {tokens.map((token, position) => (
          <li
            key={position}
            className={styles['token']}
            data-lit={isLit(tokens, position, lit, isByWord) || undefined}
            title={token.text === '</s>' ? text.endOfSentence : undefined}
            data-joins={joinsNext(tokens, position) || undefined}
            data-joined={joinsNext(tokens, position - 1) || undefined}
            data-unknown={!token.isKnown || undefined}
            onPointerEnter={() => setFocus({ source: position, target: null })}
            onPointerLeave={() => setFocus(nothingInFocus)}
          >
            <TokenText {...tokenLabel(token.text)} />
            {!token.isKnown && (
              <span className={styles['mark']} title={text.unknownWord}>
                ?
              </span>
            )}
          </li>
        ))}
      </ol>
      {unknown.length > 0 && (
        <p className={styles['note']}>
          {text.unknown(listed(unknown.map((token) => quoted(tokenLabel(token).text))))}
        </p>
      )}
    </div>
  );
}
