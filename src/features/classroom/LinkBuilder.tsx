import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Language, languageNames, languages } from '../../i18n/language.ts';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { presentLink } from '../../store/actions/link.ts';
import { playgroundAddress } from '../../store/address.ts';
import type { PageLink } from '../../store/pageLink.ts';
import { Switch } from '../../ui/Switch.tsx';
import { type ClassLink, classLinkParts, plainClassLink } from './classLink.ts';
import { LessonFields } from './LessonFields.tsx';
import styles from './LinkBuilder.module.css';
import { PagePicture } from './PagePicture.tsx';
import { PartRules } from './PartRules.tsx';

interface LinkBuilderProps {
  /** Shows the link of what was chosen, to be copied or opened. */
  readonly result: (parts: Partial<PageLink>) => ReactNode;
}

/** A link for a class, made without typing: what is opened, and which parts of the page are hidden or locked. */
export function LinkBuilder({ result }: LinkBuilderProps): ReactNode {
  const { builder: text } = useClassroomText();
  const [chosen, setChosen] = useState<ClassLink>(plainClassLink);
  const [now] = useState(presentLink);
  const heading = useRef<HTMLHeadingElement>(null);
  const [sentenceId, languageId] = [useId(), useId()];
  const choose = (change: Partial<ClassLink>) => setChosen({ ...chosen, ...change });

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <a href={playgroundAddress}>← {text.back}</a>
        <h2 ref={heading} className={styles['title']} tabIndex={-1}>
          {text.title}
        </h2>
        <p className={styles['intro']}>{text.intro}</p>
      </div>
      <section className={styles['opened']} aria-labelledby="class-opened">
        <h3 id="class-opened">{text.opened}</h3>
        <LessonFields lesson={chosen.lesson} onChange={(lesson) => choose({ lesson })} />
        <div className={styles['field']}>
          <label htmlFor={sentenceId}>{text.sentence}</label>
          <input
            id={sentenceId}
            type="text"
            value={chosen.sentence}
            placeholder={text.anySentence}
            autoComplete="off"
            spellCheck={false}
            maxLength={400}
            onChange={(event) => choose({ sentence: event.currentTarget.value })}
          />
        </div>
        <div className={styles['field']}>
          <label htmlFor={languageId}>{text.language}</label>
          <select
            id={languageId}
            value={chosen.language ?? ''}
            onChange={(event) => choose({ language: (event.currentTarget.value || null) as Language | null })}
          >
            <option value="">{text.anyLanguage}</option>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </select>
        </div>
        <Switch
          label={text.isPresented}
          isOn={chosen.isPresented}
          onChange={(isPresented) => choose({ isPresented })}
        />
        <Switch label={text.isAsNow} isOn={chosen.isAsNow} onChange={(isAsNow) => choose({ isAsNow })} />
      </section>
      <section className={styles['result']} aria-labelledby="class-result">
        <h3 id="class-result">{text.result}</h3>
        {result(classLinkParts(chosen, now))}
      </section>
      <section className={styles['parts']} aria-labelledby="class-parts">
        <h3 id="class-parts">{text.partRules}</h3>
        <p>{text.partNote}</p>
        <div className={styles['rules']}>
          <PartRules rules={chosen.rules} onChange={(rules) => choose({ rules })} />
          <PagePicture rules={chosen.rules} />
        </div>
      </section>
    </div>
  );
}
