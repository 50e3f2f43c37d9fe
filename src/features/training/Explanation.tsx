import type { ReactNode } from 'react';
import { formatInteger, formatLoss, formatSmallPercent } from '../../i18n/format.ts';
import { useText } from '../../i18n/useText.ts';
import { inSentences } from '../../i18n/writing.ts';
import { usePlayground } from '../../store/playground.ts';
import { validationSeries } from '../../store/trainingSeries.ts';
import { useSeriesVersion } from '../../store/useSeriesVersion.ts';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import styles from './Explanation.module.css';

/** The newest validation loss in words: e to the minus loss is the chance the right word gets (geometric mean). */
export function Explanation(): ReactNode {
  const { explain: text, corpus } = useText();
  useSeriesVersion(validationSeries);
  const vocabularySize = usePlayground((state) => state.corpus.report?.target.vocabularySize);
  const toy = usePlayground(({ corpus: { source } }) => (source?.kind === 'toy' ? source.task : null));
  const kind = usePlayground((state) => state.corpus.report?.data.tokens ?? 'word');
  const token = text.tokens[toy && kind === 'word' ? 'number' : kind];
  const hasSteps = usePlayground((state) => state.training.hasSteps);
  const speaker = usePlayground((state) => state.model.speaker);
  const loss = validationSeries.last('lossNatsPerToken');

  return (
    <section className={styles['panel']}>
      <SectionTitle>{text.title}</SectionTitle>
      <p className={styles['text']}>
        {inSentences([
          loss !== null && Number.isFinite(loss)
            ? text.loss(formatLoss(loss), formatSmallPercent(Math.exp(-loss)), token)
            : hasSteps
              ? text.begun(token)
              : toy
                ? corpus.toys[toy].lesson
                : speaker
                  ? text[speaker.kind]
                  : text.untrained,
          loss !== null &&
            vocabularySize !== undefined &&
            text.chance(formatLoss(Math.log(vocabularySize)), formatInteger(vocabularySize), token),
        ])}
      </p>
    </section>
  );
}
