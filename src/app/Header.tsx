import { lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from 'react';
import { CorpusChooser } from '../features/corpus/CorpusChooser.tsx';
import { useText } from '../i18n/useText.ts';
import { returnToLesson } from '../store/actions/lessons.ts';
import { chooseTheme } from '../store/actions/view.ts';
import { parseAddress, playgroundAddress } from '../store/address.ts';
import { usePlayground } from '../store/playground.ts';
import { Button } from '../ui/Button.tsx';
import { LessonIcon, MoonIcon, SunIcon } from '../ui/icons.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PagePart } from './PagePart.tsx';
import { Part } from './Part.tsx';

const LockNote = lazy(() => import('../features/classroom/LockNote.tsx'));
const PresentMenu = lazy(() => import('../features/classroom/PresentMenu.tsx'));
const ProjectMenu = lazy(() => import('../features/project/ProjectMenu.tsx'));
const ShareSheet = lazy(() => import('../features/share/ShareSheet.tsx'));
const Shortcuts = lazy(() => import('../features/shortcuts/Shortcuts.tsx'));

/** What this is, what it learns from, what is saved and opened, and light or dark. */
export function Header(): ReactNode {
  const { app: text } = useText();
  const [isSharing, setIsSharing] = useState(false);
  const isLocked = usePlayground((state) => state.classroom.locked.length > 0);
  return (
    <header className={styles['header']}>
      <h1 className={styles['name']}>{text.name}</h1>
      {isLocked ? (
        <Suspense>
          <LockNote />
        </Suspense>
      ) : (
        <p className={styles['headline']}>{text.headline}</p>
      )}
      <div className={styles['corpus']} data-beat="changes">
        <PagePart name="corpus">
          <CorpusChooser />
        </PagePart>
      </div>
      <div className={styles['file']}>
        <PagePart name="file">
          <Suspense>
            <ProjectMenu onShare={() => setIsSharing(true)} />
          </Suspense>
          <Part>{isSharing && <ShareSheet onClose={() => setIsSharing(false)} />}</Part>
        </PagePart>
      </div>
      <div className={styles['theme']}>
        <PagePart name="lessons">
          <Button kind="quiet" icon={<LessonIcon />} title={text.lessons} isTextOptional onClick={showLesson}>
            {text.lessons}
          </Button>
        </PagePart>
        <Suspense>
          <span className={styles['present']}>
            <PresentMenu />
          </span>
          <span className={styles['keys']}>
            <Shortcuts />
          </span>
        </Suspense>
        <PagePart name="language">
          <LanguageSwitch />
        </PagePart>
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** The lesson beside the playground; in a narrow window it stands below the picture, and is brought into view. */
function showLesson(): void {
  returnToLesson();
  if (parseAddress(location.hash)?.page !== 'playground') location.hash = playgroundAddress;
  requestAnimationFrame(() => {
    const pane = document.querySelector('[data-pane]');
    if (pane && pane.getBoundingClientRect().top > innerHeight / 2) pane.scrollIntoView();
  });
}

function ThemeSwitch(): ReactNode {
  const { theme: text } = useText();
  const isDark = useSyncExternalStore(
    watchDocumentTheme,
    () => document.documentElement.dataset['theme'] === 'dark',
  );
  const name = isDark ? text.toLight : text.toDark;
  return (
    <Button
      kind="quiet"
      icon={isDark ? <SunIcon /> : <MoonIcon />}
      title={name}
      onClick={() => chooseTheme(isDark ? 'light' : 'dark')}
    >
      <VisuallyHidden>{name}</VisuallyHidden>
    </Button>
  );
}

function watchDocumentTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
