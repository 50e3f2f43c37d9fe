import type { ReactNode } from 'react';
import { formatInteger } from '../i18n/format.ts';
import { useConfirmText } from '../i18n/useConfirmText.ts';
import { useText } from '../i18n/useText.ts';
import { answerConfirmation } from '../store/actions/confirm.ts';
import { usePlayground } from '../store/playground.ts';
import { trainedSteps } from '../store/trainingSeries.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** Asks before a trained network is thrown away. */
export function DiscardDialog(): ReactNode {
  const text = useConfirmText();
  const { steps: stepsText } = useText();
  const question = usePlayground((state) => state.engine.confirmation);
  if (!question) return null;
  const { title, body, yes } = text[question];
  const steps = trainedSteps();
  return (
    <Dialog title={title} yes={yes} no={text.no} onAnswer={answerConfirmation}>
      {body(stepsText(steps, formatInteger(steps)))}
    </Dialog>
  );
}
