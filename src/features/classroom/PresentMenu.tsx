import type { ReactNode } from 'react';
import { useClassroomText } from '../../i18n/useClassroomText.ts';
import { present } from '../../store/actions/classroom.ts';
import { classroomAddress } from '../../store/address.ts';
import { ButtonMenu } from '../../ui/ButtonMenu.tsx';
import { ProjectorIcon } from '../../ui/presenterIcons.tsx';

/** The page on a projector, or a link to it for a class. Loaded on demand. */
export default function PresentMenu(): ReactNode {
  const text = useClassroomText();
  return (
    <ButtonMenu
      icon={<ProjectorIcon />}
      name={text.present}
      hint={text.present}
      options={[
        { value: 'now', label: text.presentNow, note: text.presentNote },
        { value: 'link', label: text.builder.open, note: text.builder.partNote },
      ]}
      onChoose={(choice) => {
        if (choice === 'now') present();
        else location.hash = classroomAddress;
      }}
    />
  );
}
