import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/useText.ts';
import { refuseFolder } from '../../store/actions/corpus.ts';
import { takeFiles } from '../../store/actions/takeFiles.ts';
import styles from './FileDropZone.module.css';

/** The whole page takes files that are dropped or pasted; while some hover, it says so. */
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
        // Which of them are folders can be asked only now, while the event lasts.
        const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry());
        const folder = entries.find((entry) => entry?.isDirectory);
        if (folder) refuseFolder(folder.name);
        else void takeFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void takeFiles(files);
      },
      { signal },
    );
    return () => listeners.abort();
  }, []);

  return isOver && createPortal(<div className={styles['zone']}>{text.dropHere}</div>, document.body);
}
