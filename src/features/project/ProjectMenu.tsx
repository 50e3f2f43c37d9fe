import { type ReactNode, useRef, useState } from 'react';
import { useProjectText } from '../../i18n/useProjectText.ts';
import { isOwnCorpus } from '../../store/corpusSlice.ts';
import { reportProblem } from '../../store/engineConnection.ts';
import { usePlayground } from '../../store/playground.ts';
import { ButtonMenu } from '../../ui/ButtonMenu.tsx';
import { FileChooser } from './FileChooser.tsx';
import { SentencesDialog } from './SentencesDialog.tsx';

const choices = ['share', 'project', 'network', 'open'] as const;

interface ProjectMenuProps {
  readonly onShare: () => void;
}

/** All is taken away as a link or a file here, and opened again. Loaded on demand. */
export default function ProjectMenu({ onShare }: ProjectMenuProps): ReactNode {
  const text = useProjectText();
  const chooser = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<'project' | 'network' | null>(null);
  const activity = usePlayground((state) => state.project.activity);
  const hasNetwork = usePlayground((state) => state.model.built !== null);
  const isOwn = usePlayground((state) => isOwnCorpus(state.corpus.source));
  const speaksOther = usePlayground((state) => state.model.speaker?.kind === 'opened');

  function choose(choice: (typeof choices)[number]): void {
    switch (choice) {
      case 'share':
        onShare();
        break;
      case 'project':
        if (isOwn) setAsked(choice);
        else void save(choice, false);
        break;
      case 'network':
        // The corpus in use is not that of a network from elsewhere.
        if (isOwn && !speaksOther) setAsked(choice);
        else void save(choice, !speaksOther);
        break;
      case 'open':
        chooser.current?.click();
        break;
      default:
        choice satisfies never;
    }
  }

  return (
    <>
      <ButtonMenu
        hint={text.menuHint}
        options={choices.map((value) => ({ value, label: text[value], note: text[`${value}Note`] }))}
        isInert={activity !== null || !hasNetwork}
        isBusy={activity !== null}
        onChoose={choose}
      >
        {activity === null ? text.menu : text[activity]}
      </ButtonMenu>
      <FileChooser ref={chooser} />
      {asked && (
        <SentencesDialog
          what={asked}
          onAnswer={(isIncluded) => {
            setAsked(null);
            if (isIncluded !== null) void save(asked, isIncluded);
          }}
        />
      )}
    </>
  );
}

/** What packs is loaded when something is to be packed. */
async function save(what: 'project' | 'network', withSentences: boolean): Promise<void> {
  try {
    const { saveNetwork, saveProject } = await import('../../store/actions/project.ts');
    await (what === 'project' ? saveProject : saveNetwork)(withSentences);
  } catch (error) {
    reportProblem(error);
  }
}
