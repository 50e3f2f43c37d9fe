import { lazy, type ReactNode, useEffect } from 'react';
import { AttentionPanel } from '../features/attention/AttentionPanel.tsx';
import { ModelPanel } from '../features/modelBuilder/ModelPanel.tsx';
import { LossPanel } from '../features/training/LossPanel.tsx';
import { TransportBar } from '../features/training/TransportBar.tsx';
import { EnglishSentence } from '../features/translate/EnglishSentence.tsx';
import { FrenchTranslation } from '../features/translate/FrenchTranslation.tsx';
import { useClassroomText } from '../i18n/useClassroomText.ts';
import { useShareText } from '../i18n/useShareText.ts';
import { linkTo, presentLink } from '../store/actions/link.ts';
import { type EmbeddablePart, noClassroom } from '../store/classroomSlice.ts';
import { usePlayground } from '../store/playground.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import styles from './EmbeddedPage.module.css';
import { PagePart } from './PagePart.tsx';
import { Part } from './Part.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { SidePane } from './SidePane.tsx';

const About = lazy(async () => ({ default: (await import('./About.tsx')).About }));
const BottleneckSection = lazy(() => import('../features/bottleneck/BottleneckSection.tsx'));
const CorpusSection = lazy(async () => ({
  default: (await import('../features/corpus/CorpusSection.tsx')).CorpusSection,
}));
const EvaluationSection = lazy(async () => ({
  default: (await import('../features/evaluation/EvaluationSection.tsx')).EvaluationSection,
}));
const NetworkView = lazy(() => import('../features/network/NetworkView.tsx'));
const RunsSection = lazy(() => import('../features/runs/RunsSection.tsx'));
const TokensSection = lazy(() => import('../features/tokens/TokensSection.tsx'));

/** One part of the page alone, as it stands in a frame of another page. Loaded on demand. */
export default function EmbeddedPage({ part }: { readonly part: EmbeddablePart }): ReactNode {
  const text = useShareText();
  const { parts } = useClassroomText();
  const whole = usePlayground(() => linkTo({ ...presentLink(), classroom: noClassroom }));

  useEffect(() => {
    // What leads to another page leads there beside the frame, which has room for this part alone.
    const base = document.createElement('base');
    base.target = '_blank';
    document.head.append(base);
    return () => base.remove();
  }, []);

  return (
    <div className={styles['page']}>
      <main className={styles['part']} data-embedded={part}>
        <h1>
          <VisuallyHidden>{text.frameTitle(parts[part])}</VisuallyHidden>
        </h1>
        <Part>{contentOf(part)}</Part>
      </main>
      <div className={styles['foot']}>
        <ProblemNotice />
        <PagePart name="transport">
          <TransportBar caption={null} />
        </PagePart>
        <p className={styles['whole']}>
          <a href={whole} target="_blank" rel="noreferrer">
            {text.embedded}
          </a>
        </p>
      </div>
      <DiscardDialog />
    </div>
  );
}

function contentOf(part: EmbeddablePart): ReactNode {
  switch (part) {
    case 'sentence':
      return <Translation />;
    case 'attention':
      return (
        <div className={styles['live']}>
          <Translation />
          <PagePart name="attention">
            <AttentionPanel network={<NetworkView />} />
          </PagePart>
        </div>
      );
    case 'transport':
      return <LossPanel />;
    default:
      return <PagePart name={part}>{sectionOf(part)}</PagePart>;
  }
}

function Translation(): ReactNode {
  return (
    <>
      <PagePart name="sentence">
        <EnglishSentence />
      </PagePart>
      <PagePart name="decoding">
        <FrenchTranslation />
      </PagePart>
    </>
  );
}

function sectionOf(part: Exclude<EmbeddablePart, 'sentence' | 'attention' | 'transport'>): ReactNode {
  switch (part) {
    case 'network':
      return <ModelPanel />;
    case 'side':
      return <SidePane />;
    case 'data':
      return <CorpusSection />;
    case 'tokens':
      return <TokensSection />;
    case 'test':
      return <EvaluationSection />;
    case 'bottleneck':
      return <BottleneckSection />;
    case 'history':
      return <RunsSection curve={<LossPanel />} />;
    case 'about':
      return <About />;
    default:
      return part satisfies never;
  }
}
