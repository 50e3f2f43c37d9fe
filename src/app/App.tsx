import { lazy, type ReactNode, useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { AttentionPanel } from '../features/attention/AttentionPanel.tsx';
import { DevicePanel } from '../features/device/DevicePanel.tsx';
import { ModelPanel } from '../features/modelBuilder/ModelPanel.tsx';
import { LossPanel } from '../features/training/LossPanel.tsx';
import { StatusLine } from '../features/training/StatusLine.tsx';
import { TransportBar } from '../features/training/TransportBar.tsx';
import { EnglishSentence } from '../features/translate/EnglishSentence.tsx';
import { FrenchTranslation } from '../features/translate/FrenchTranslation.tsx';
import { useText } from '../i18n/useText.ts';
import { ruleOf } from '../store/classroomSlice.ts';
import { usePlayground } from '../store/playground.ts';
import { standingQuestion } from '../store/predictionSlice.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { WhenNear } from '../ui/WhenNear.tsx';
import styles from './App.module.css';
import { isFirstVisit } from './firstVisit.ts';
import { Header } from './Header.tsx';
import { PagePart } from './PagePart.tsx';
import { Part } from './Part.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { SidePane } from './SidePane.tsx';
import { useAddress } from './useAddress.ts';
import { useStage } from './useStage.ts';

// What stands below the first screen, or appears when it is needed, comes after it.
const CorpusSection = lazy(async () => ({
  default: (await import('../features/corpus/CorpusSection.tsx')).CorpusSection,
}));
const EvaluationSection = lazy(async () => ({
  default: (await import('../features/evaluation/EvaluationSection.tsx')).EvaluationSection,
}));
const BottleneckSection = lazy(() => import('../features/bottleneck/BottleneckSection.tsx'));
const FileDropZone = lazy(async () => ({
  default: (await import('../features/corpus/FileDropZone.tsx')).FileDropZone,
}));
const ImportProgress = lazy(async () => ({
  default: (await import('../features/corpus/ImportProgress.tsx')).ImportProgress,
}));
const DiscardDialog = lazy(async () => ({ default: (await import('./DiscardDialog.tsx')).DiscardDialog }));
const LessonBar = lazy(() => import('../features/lessons/LessonBar.tsx'));
const ResumeOffer = lazy(() => import('../features/resume/ResumeOffer.tsx'));
const Introduction = lazy(() => import('./Introduction.tsx'));
const OpenedNotice = lazy(() => import('../features/project/OpenedNotice.tsx'));
const UpdateNotice = lazy(() => import('../features/offline/UpdateNotice.tsx'));
const About = lazy(async () => ({ default: (await import('./About.tsx')).About }));
const TokensSection = lazy(() => import('../features/tokens/TokensSection.tsx'));
const NetworkView = lazy(() => import('../features/network/NetworkView.tsx'));
const RunsSection = lazy(() => import('../features/runs/RunsSection.tsx'));
const PresenterBar = lazy(() => import('../features/classroom/PresenterBar.tsx'));
const QuestionPane = lazy(() => import('../features/classroom/QuestionPane.tsx'));
const ClassroomPage = lazy(() => import('./ClassroomPage.tsx'));
const DictionaryPage = lazy(() => import('../features/dictionary/DictionaryPage.tsx'));
const LessonsPage = lazy(() => import('../features/lessons/LessonsPage.tsx'));
const GalleryPage = lazy(() => import('../features/gallery/GalleryPage.tsx'));
const GrammarPage = lazy(() => import('../features/grammar/GrammarPage.tsx'));

/** The page as a whole: where each feature stands. */
export function App(): ReactNode {
  const { app: text, about, dictionary, grammar } = useText();
  const address = useAddress();
  const isPlayground = address.page === 'playground';
  const isPresented = useStage(isPlayground);
  const question = usePlayground(useShallow(standingQuestion));
  const takesFiles = usePlayground(({ classroom }) =>
    (['corpus', 'file', 'data'] as const).every((part) => ruleOf(classroom, part) === 'open'),
  );
  const offer = usePlayground((state) => state.run.offer);
  const hasLesson = usePlayground((state) => state.lesson.open !== null);
  const title = {
    playground: null,
    grammar: grammar.title,
    gallery: about.gallery,
    classroom: text.classLink,
    lessons: text.lessons,
    dictionary: dictionary.title,
  }[address.page];

  useEffect(() => {
    document.title = title === null ? text.name : `${title} · ${text.name}`;
  }, [title, text]);

  return (
    <div className={styles['page']}>
      <a className={styles['skip']} href="#training-controls">
        {text.skipToTransport}
      </a>
      <div className={styles['header']}>
        <Header />
      </div>
      {/* Hidden and not gone: what was typed, unfolded or lit is there again on return. */}
      <main hidden={!isPlayground}>
        {isPresented && (
          <h1>
            <VisuallyHidden>{text.name}</VisuallyHidden>
          </h1>
        )}
        <div className={styles['workspace']}>
          <div className={styles['live']}>
            <PagePart name="sentence">
              <EnglishSentence />
            </PagePart>
            <PagePart name="decoding">
              <FrenchTranslation />
            </PagePart>
            <PagePart name="attention">
              <AttentionPanel network={<NetworkView />} />
            </PagePart>
          </div>
          <div className={styles['model']} data-beat="changes">
            <PagePart name="network">
              <ModelPanel />
            </PagePart>
            <PagePart name="device">
              <DevicePanel />
            </PagePart>
          </div>
          <div className={styles['learning']} data-pane>
            {isPresented && question ? (
              <Part>
                <QuestionPane question={question} />
              </Part>
            ) : (
              <PagePart name="side">
                <SidePane />
              </PagePart>
            )}
          </div>
        </div>
        <div className={styles['below']}>
          <PagePart name="data">
            <Part fallback={<div className={styles['section']} />}>
              <CorpusSection />
            </Part>
          </PagePart>
          <PagePart name="tokens">
            <WhenNear placeholder={<div className={styles['section']} />}>
              <Part fallback={<div className={styles['section']} />}>
                <TokensSection />
              </Part>
            </WhenNear>
          </PagePart>
          <PagePart name="test">
            <Part fallback={<div className={styles['section']} />}>
              <EvaluationSection />
            </Part>
          </PagePart>
          <PagePart name="bottleneck">
            <WhenNear placeholder={<div className={styles['section']} id="bottleneck" tabIndex={-1} />}>
              <Part fallback={<div className={styles['section']} id="bottleneck" />}>
                <BottleneckSection />
              </Part>
            </WhenNear>
          </PagePart>
          <PagePart name="history">
            <div id="runs" tabIndex={-1}>
              <WhenNear placeholder={<div className={styles['history']} />}>
                <Part fallback={<div className={styles['history']} />}>
                  <RunsSection curve={<LossPanel />} />
                </Part>
              </WhenNear>
            </div>
          </PagePart>
          <PagePart name="about">
            <Part>
              <About />
            </Part>
          </PagePart>
        </div>
      </main>
      {address.page === 'grammar' && (
        <main>
          <Part fallback={<p className={styles['loading']}>{grammar.loading}</p>}>
            <GrammarPage rule={address.rule} />
          </Part>
        </main>
      )}
      {address.page === 'dictionary' && (
        <main>
          <Part fallback={<p className={styles['loading']}>{dictionary.loading}</p>}>
            <DictionaryPage term={address.term} />
          </Part>
        </main>
      )}
      {address.page === 'gallery' && (
        <main>
          <Part fallback={<p className={styles['loading']}>{about.galleryLoading}</p>}>
            <GalleryPage />
          </Part>
        </main>
      )}
      {address.page === 'lessons' && (
        <main>
          <Part>
            <LessonsPage lesson={address.lesson} />
          </Part>
        </main>
      )}
      {address.page === 'classroom' && (
        <main>
          <Part>
            <ClassroomPage />
          </Part>
        </main>
      )}
      <div className={styles['transport']} data-bar>
        <ProblemNotice />
        <Part>{isPlayground && hasLesson && !isPresented && <LessonBar />}</Part>
        <Part>
          <ImportProgress />
        </Part>
        <Part>
          <OpenedNotice />
        </Part>
        <Part>
          <UpdateNotice />
        </Part>
        {isPresented ? (
          <Part>
            <PresenterBar status={<StatusLine />} />
          </Part>
        ) : (
          <PagePart name="transport">
            <TransportBar
              caption={
                isPlayground &&
                (offer || isFirstVisit) && (
                  <Part>{offer ? <ResumeOffer offer={offer} /> : <Introduction />}</Part>
                )
              }
            />
          </PagePart>
        )}
      </div>
      <Part>{takesFiles && <FileDropZone />}</Part>
      <Part>
        <DiscardDialog />
      </Part>
    </div>
  );
}
