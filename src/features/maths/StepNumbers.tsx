import type { ReactNode } from 'react';
import type { EquationName } from '../../core/equations/equationSteps.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { useWhatIfText } from '../../i18n/useWhatIfText.ts';
import { usePlayground } from '../../store/playground.ts';
import type { Trace } from '../../store/traceSlice.ts';
import { litFocus } from '../../store/viewSlice.ts';
import { CandidateNumbers } from './CandidateNumbers.tsx';
import { ContextTerms } from './ContextTerms.tsx';
import styles from './StepNumbers.module.css';
import { TokenNumbers } from './TokenNumbers.tsx';
import { VectorRows } from './VectorRows.tsx';
import { annotationRows, cellRows, contextRows, featureRows, firstRows } from './vectorsOf.tsx';

interface StepNumbersProps {
  readonly name: EquationName;
  readonly trace: Trace;
  /** Which word of the translation. */
  readonly target: number;
  readonly vocabulary: number;
}

/** The live numbers of one equation. */
export function StepNumbers({ name, trace, target, vocabulary }: StepNumbersProps): ReactNode {
  const text = useMathsText();
  const lit = usePlayground((state) => litFocus(state.view).source);
  const { byHand } = useWhatIfText();
  const isSetByHand = usePlayground((state) =>
    state.translation.edits.some((edit) => edit.target === target),
  );
  const step = trace.steps[target];
  if (!step) return null;
  const { look } = step;
  switch (name) {
    case 'annotations': {
      const source = lit ?? (look ? strongest(look.weights.values) : trace.annotations.length - 1);
      return <VectorRows rows={annotationRows(trace, text)} shown={`${source}`} />;
    }
    case 'firstState':
    case 'fixedVector':
      return <VectorRows rows={firstRows(trace, text)} shown={`${trace.first.length - 1}`} />;
    case 'scores':
      return (
        look && (
          <TokenNumbers
            tokens={trace.sourceTokens}
            vector={look.energies}
            name={text.numbers.score}
            target={target}
          />
        )
      );
    case 'weights':
      return (
        look && (
          <>
            {isSetByHand && <p className={styles['byHand']}>{byHand}</p>}
            <TokenNumbers
              tokens={trace.sourceTokens}
              vector={look.weights}
              name={text.numbers.weight}
              target={target}
              areShares
            />
          </>
        )
      );
    case 'context':
      return (
        look && (
          <>
            <ContextTerms trace={trace} look={look} target={target} />
            <VectorRows rows={contextRows(look, text)} shown="context" />
          </>
        )
      );
    case 'state':
      return <VectorRows rows={cellRows(step.cells, text)} shown={`state${step.cells.length - 1}`} />;
    case 'feature':
      return <VectorRows rows={featureRows(step, text)} shown="feature" />;
    case 'logits':
      return <CandidateNumbers step={step} shows="logit" vocabulary={vocabulary} />;
    case 'probability':
      return <CandidateNumbers step={step} shows="probability" vocabulary={vocabulary} />;
    default:
      return name satisfies never;
  }
}

function strongest(weights: Float64Array): number {
  return weights.indexOf(Math.max(...weights));
}
