import { type ReactNode, useState } from 'react';
import type { AttentionTable } from '../../core/attentionTable/attentionTable.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { formatInteger } from '../../i18n/format.ts';
import { usePlayersText } from '../../i18n/usePlayersText.ts';
import { goldPairOf } from '../../store/goldLinks.ts';
import { readPlayground } from '../../store/playground.ts';
import type { Snapshot } from '../../store/replay.ts';
import { momentsOf, replayRecord } from '../../store/replayFigures.ts';
import { saveFile } from '../../store/saveFile.ts';
import { ButtonMenu } from '../../ui/ButtonMenu.tsx';

const formats = ['gif', 'json'] as const;
/** Enough to see it move, few enough to be made in a moment. */
const MOST_FRAMES = 48;

/** The replay as a file: a moving picture, or all its numbers. */
export function ReplayExport(): ReactNode {
  const { replay: text } = usePlayersText();
  const [isBusy, setIsBusy] = useState(false);

  async function save(format: (typeof formats)[number]): Promise<void> {
    setIsBusy(true);
    try {
      saveFile(`replay.${format}`, await contentOf(format));
    } finally {
      setIsBusy(false);
    }
  }

  async function contentOf(format: (typeof formats)[number]): Promise<Blob> {
    const state = readPlayground();
    const { snapshots, sentence } = state.translation;
    switch (format) {
      case 'json': {
        const record = replayRecord(snapshots, sentence, goldPairOf(state));
        return new Blob([JSON.stringify(record, null, 1)], { type: 'application/json' });
      }
      case 'gif': {
        const { paintReplay } = await import('./paintReplay.ts');
        const moments = [...new Set(momentsOf(snapshots, MOST_FRAMES))].map((snapshot) => ({
          table: tableOf(snapshot),
          caption: text.frame(formatInteger(snapshot.step)),
        }));
        return paintReplay(moments, state.view.attentionScale);
      }
      default:
        return format satisfies never;
    }
  }

  return (
    <ButtonMenu
      name={text.export}
      hint={text.exportHint}
      options={formats.map((format) => ({ value: format, label: text.exportFormats[format] }))}
      isInert={isBusy}
      isBusy={isBusy}
      onChoose={(format) => void save(format)}
    >
      {text.exportShort}
    </ButtonMenu>
  );
}

function tableOf({ sourceTokens, hypotheses }: Snapshot): AttentionTable {
  const tokens = hypotheses[0]?.tokens ?? [];
  return {
    source: sourceTokens.map((token) => tokenLabel(token.text).text),
    target: tokens.map((token) => tokenLabel(token.text).text),
    weights: tokens.map(({ attention }) => attention ?? []),
  };
}
