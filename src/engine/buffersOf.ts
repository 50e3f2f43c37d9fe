import type { FromEngine } from '../protocol/messages.ts';

/**
 * The memory of files in an answer, to be handed over and not copied: the engine has made them for whoever asked and
 * keeps none. Copying some tens of megabytes would hold the page up for longer than anyone should notice.
 */
export function buffersOf(message: FromEngine): ArrayBuffer[] {
  const told =
    message.kind === 'result' ? message.value : message.kind === 'event' ? message.event.data : null;
  if (told === null || typeof told !== 'object') return [];
  const files = [
    ...('files' in told ? Object.values(told.files) : []),
    ...('entries' in told ? Object.values(told.entries) : []),
    ...('bytes' in told ? [told.bytes] : []),
  ];
  return [...new Set(files.map(({ buffer }) => buffer as ArrayBuffer))];
}
