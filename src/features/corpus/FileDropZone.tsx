import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/useText.ts';
import { loadCorpusFile, refuseFolder } from '../../store/actions/corpus.ts';
import styles from './FileDropZone.module.css';

/** The whole page takes a dropped file; while one hovers, it says so. */
export function FileDropZone(): ReactNode {
  const { app: text } = useText();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    window.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      { signal },
    );
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setIsOver(false), {
      signal,
    });
    window.addEventListener(
      'drop',
      (event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setIsOver(false);
        // Whether it is a folder can be asked only now, while the event lasts.
        const entry = event.dataTransfer?.items[0]?.webkitGetAsEntry();
        const [file] = event.dataTransfer?.files ?? [];
        if (entry?.isDirectory) refuseFolder(entry.name);
        else if (file) void loadCorpusFile(file);
      },
      { signal },
    );
    return () => listeners.abort();
  }, []);

  return isOver && createPortal(<div className={styles['zone']}>{text.dropHere}</div>, document.body);
}
