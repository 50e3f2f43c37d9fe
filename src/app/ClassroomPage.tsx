import type { ReactNode } from 'react';
import { LinkBuilder } from '../features/classroom/LinkBuilder.tsx';
import { LinkResult } from '../features/share/LinkResult.tsx';
import { useClassroomText } from '../i18n/useClassroomText.ts';

/** Where links for a class are made. Loaded on demand. */
export default function ClassroomPage(): ReactNode {
  const { builder: text } = useClassroomText();
  return <LinkBuilder result={(parts) => <LinkResult parts={parts} tryIt={text.tryIt} />} />;
}
