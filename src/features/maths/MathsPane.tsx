import { type ReactNode, useMemo, useState } from 'react';
import { type EquationName, equationSteps } from '../../core/equations/equationSteps.ts';
import type { Sizes } from '../../core/equations/shape.ts';
import { type SymbolName, symbolOf } from '../../core/equations/symbols.ts';
import { useMathsText } from '../../i18n/useMathsText.ts';
import { lockFocus, setFocus } from '../../store/actions/view.ts';
import { usePlayground } from '../../store/playground.ts';
import type { Trace } from '../../store/traceSlice.ts';
import { useTrace } from '../../store/useTrace.ts';
import { litFocus, nothingInFocus } from '../../store/viewSlice.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionTitle } from '../../ui/SectionTitle.tsx';
import { TermMark } from '../../ui/TermMark.tsx';
import { litSymbols } from './litSymbols.ts';
import styles from './MathsPane.module.css';
import { MathsContext } from './mathsContext.ts';
import { OpenedSum } from './OpenedSum.tsx';
import { StepCard } from './StepCard.tsx';
import { StepNumbers } from './StepNumbers.tsx';
import { useOpenedNumber } from './useOpenedNumber.ts';
import { WalkControls } from './WalkControls.tsx';
import { WordStepper } from './WordStepper.tsx';

/** How one word of the translation was computed, number by number. Loaded on demand. */
export default function MathsPane(): ReactNode {
  const text = useMathsText();
  const trace = useTrace();
  const model = usePlayground((state) => state.model.built?.model ?? null);
  const report = usePlayground((state) => state.corpus.report);
  const hasSentence = usePlayground((state) => state.translation.sentence.trim() !== '');
  const isReplayed = usePlayground((state) => state.translation.replayed !== null);
  const isBusy = usePlayground((state) => state.engine.activity !== 'ready');
  const sizes = useMemo<Sizes | null>(
    () =>
      model && report && trace
        ? {
            spec: model,
            sourceLength: trace.sourceTokens.length,
            vocabulary: { source: report.source.vocabularySize, target: report.target.vocabularySize },
          }
        : null,
    [model, report, trace],
  );
  const word = useWord(trace?.steps.length ?? 0);
  const [unfolded, setUnfolded] = useState<Unfolded>(new Set(['scores', 'weights', 'fixedVector']));
  return (
    <section className={styles['pane']}>
      {trace && sizes && trace.steps.length > 0 ? (
        <Equations trace={trace} sizes={sizes} word={word} unfolded={unfolded} onUnfold={setUnfolded} />
      ) : (
        <>
          <SectionTitle term="decoder">{text.title}</SectionTitle>
          <p className={styles['told']}>
            {!hasSentence ? text.empty : isReplayed ? text.replayed : isBusy ? text.busy : text.waiting}
          </p>
        </>
      )}
    </section>
  );
}

type Unfolded = ReadonlySet<EquationName>;

interface EquationsProps {
  readonly trace: Trace;
  readonly sizes: Sizes;
  readonly word: ReturnType<typeof useWord>;
  /** What stays as it is when another network is built. */
  readonly unfolded: Unfolded;
  readonly onUnfold: (unfolded: Unfolded) => void;
}

/** The equations of one word in order, with their numbers. */
function Equations({ trace, sizes, word, unfolded, onUnfold }: EquationsProps): ReactNode {
  const text = useMathsText();
  const { at, go } = word;
  const lit = usePlayground((state) => litFocus(state.view));
  const [pointed, setPointed] = useState<SymbolName | null>(null);
  const [walked, setWalked] = useState<number | null>(null);
  const { chain, open } = useOpenedNumber(trace);
  /** In which equation the opened number stands. */
  const [openedIn, setOpenedIn] = useState<EquationName | null>(null);
  const steps = equationSteps(sizes.spec, at === 0);
  // For a projector one equation at a time: that of the walk, else the first that is unfolded.
  const isPresented = usePlayground((state) => state.classroom.isPresented);
  const first = steps.findIndex(({ name }) => unfolded.has(name));
  const only = isPresented ? (walked ?? Math.max(0, first)) : null;

  function point(symbol: SymbolName | null): void {
    setPointed(symbol);
    const place = symbol && symbolOf(symbol, sizes).place;
    const source = lit.source ?? strongest(trace.steps[at]?.look?.weights.values);
    if (!place) setFocus(nothingInFocus);
    else if (place === 'column') setFocus({ source, target: null });
    else setFocus({ source: null, target: at });
  }

  function walkTo(to: number): void {
    // At the end of a word the walk goes on at the next, whose sentence has been read already.
    const next = to === steps.length ? equationSteps(sizes.spec, false) : steps;
    const place = to === steps.length ? Math.min(1, next.length - 1) : to;
    go(to === steps.length ? at + 1 : at);
    setWalked(place);
    const name = next[place]?.name;
    onUnfold(new Set(name ? [name] : []));
  }

  const toggle = (name: EquationName) => {
    const others = new Set(unfolded);
    if (!others.delete(name)) others.add(name);
    onUnfold(others);
  };

  return (
    <>
      <div className={styles['head']}>
        <SectionTitle term="decoder">{text.title}</SectionTitle>
        {walked === null && (
          <Button
            kind="quiet"
            onClick={() => {
              go(0);
              setWalked(0);
              onUnfold(new Set(['annotations']));
            }}
          >
            {text.walk}
          </Button>
        )}
      </div>
      <WordStepper words={trace.steps.map(({ written }) => written)} at={at} onGo={go} />
      <p className={styles['note']}>
        {text.hint}
        <TermMark of="shape" label={text.symbols} />
      </p>
      <ol className={styles['steps']} aria-label={text.steps}>
        {steps.map((step, place) => (
          <MathsContext
            key={step.name}
            value={{
              sizes,
              lit: litSymbols(lit, pointed),
              point,
              opened: openedIn === step.name ? (chain?.root ?? null) : null,
              open: (number) => {
                setOpenedIn(step.name);
                open(number);
              },
            }}
          >
            <StepCard
              step={step}
              place={place + 1}
              isOpen={only === place || unfolded.has(step.name)}
              isHidden={only !== null && only !== place}
              walk={
                walked === place ? (
                  <WalkControls
                    key={`${at} ${place}`}
                    at={place}
                    count={steps.length}
                    hasNextWord={at + 1 < trace.steps.length}
                    onGo={walkTo}
                    onEnd={() => setWalked(null)}
                  />
                ) : null
              }
              onToggle={() => toggle(step.name)}
            >
              <StepNumbers name={step.name} trace={trace} target={at} vocabulary={sizes.vocabulary.target} />
              {chain && openedIn === step.name && <OpenedSum chain={chain} trace={trace} />}
            </StepCard>
          </MathsContext>
        ))}
      </ol>
    </>
  );
}

/** The word that is lit in the picture; once nothing is lit, the one that was; at first the last. */
function useWord(count: number): { readonly at: number; readonly go: (to: number) => void } {
  const lit = usePlayground((state) => litFocus(state.view).target);
  const locked = usePlayground((state) => state.view.locked);
  const [chosen, setChosen] = useState<number | null>(lit);
  if (lit !== null && lit !== chosen) setChosen(lit);
  const at = Math.max(0, Math.min(chosen ?? count - 1, count - 1));
  const go = (to: number) => {
    setChosen(to);
    if (locked) lockFocus({ source: null, target: to });
    else setFocus({ source: null, target: to });
  };
  return { at, go };
}

function strongest(weights: Float64Array | undefined): number {
  return weights ? weights.indexOf(Math.max(...weights)) : 0;
}
