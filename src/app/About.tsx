import type { ReactNode } from 'react';
import { OfflineStatus } from '../features/offline/OfflineStatus.tsx';
import { useText } from '../i18n/useText.ts';
import { dictionaryAddress, galleryAddress } from '../store/address.ts';
import { Marked } from '../ui/Marked.tsx';
import styles from './About.module.css';

/** What the dictionary calls the steps. */
const terms = ['encoder', 'attention', 'decoder', 'training'] as const;

/** How the network works, in four steps. */
export function About(): ReactNode {
  const { about, app, dictionary } = useText();
  return (
    <section className={styles['about']} aria-labelledby="about-title">
      <h2 id="about-title" className={styles['title']}>
        {about.title}
      </h2>
      <ol className={styles['parts']}>
        {about.parts.map((part, at) => (
          <li key={part.title}>
            <Marked of={terms[at] ?? terms[0]} label={part.title}>
              <h3 className={styles['part']}>{part.title}</h3>
            </Marked>
            <p>{part.text}</p>
          </li>
        ))}
      </ol>
      <p className={styles['privacy']}>
        {app.privacy}{' '}
        <a id="browse-gallery" href={galleryAddress}>
          {about.gallery}
        </a>{' '}
        <a id="browse-dictionary" href={dictionaryAddress()}>
          {dictionary.title}
        </a>
      </p>
      <OfflineStatus />
    </section>
  );
}
