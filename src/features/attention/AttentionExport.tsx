import type { ReactNode } from 'react';
import { attentionPicture, PICTURE_FONT, paintPicture, pictureSvg } from '../../charts/attentionPicture.ts';
import { textWidths } from '../../charts/textWidth.ts';
import { attentionColour, readableInk, themeOf } from '../../charts/theme.ts';
import { attentionCsv } from '../../core/attentionTable/attentionCsv.ts';
import { attentionLatex } from '../../core/attentionTable/attentionLatex.ts';
import type { AttentionTable } from '../../core/attentionTable/attentionTable.ts';
import { tokenLabel } from '../../core/tokenize/tokenLabel.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlayground } from '../../store/playground.ts';
import { saveFile } from '../../store/saveFile.ts';
import { useAttentionView } from '../../store/useAttentionView.ts';
import { ButtonMenu } from '../../ui/ButtonMenu.tsx';

const formats = ['svg', 'png', 'csv', 'tex'] as const;
/** Pixels of a PNG file for each of the picture's, so that it can be printed. */
const DENSITY = 3;

/** What the heatmap shows, as a file: a picture or a table. Loaded on demand. */
export default function AttentionExport(): ReactNode {
  const { attention: text } = useText();
  const { sourceTokens, targetTokens } = useAttentionView();
  const scale = usePlayground((state) => state.view.attentionScale);
  const table: AttentionTable = {
    source: sourceTokens.map((token) => tokenLabel(token.text).text),
    target: targetTokens.map((token) => tokenLabel(token.text).text),
    weights: targetTokens.map(({ attention }) => attention ?? []),
  };
  const isEmpty = !targetTokens.some(({ attention }) => attention);

  async function save(format: (typeof formats)[number]): Promise<void> {
    saveFile(`attention.${format}`, await contentOf(format));
  }

  async function contentOf(format: (typeof formats)[number]): Promise<Blob> {
    const theme = themeOf(document.documentElement);
    switch (format) {
      case 'csv':
        return new Blob([attentionCsv(table)], { type: 'text/csv' });
      case 'tex': {
        const shade = attentionColour('light', scale);
        const latex = attentionLatex(table, (weight) => {
          const colour = shade(weight);
          return { colour, ink: readableInk(colour) === '#000000' ? 'black' : 'white' };
        });
        return new Blob([latex], { type: 'application/x-tex' });
      }
      case 'svg':
      case 'png': {
        const style = { fontStyle: 'normal', fontWeight: '400', fontSize: '14px', fontFamily: PICTURE_FONT };
        const measure = (word: string) => textWidths([word], style)[0] ?? 0;
        const picture = attentionPicture(table, { theme, scale, measure });
        if (format === 'svg')
          return new Blob([pictureSvg(picture, pictureTitle())], { type: 'image/svg+xml' });
        const canvas = paintPicture(picture, DENSITY);
        return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? new Blob()), 'image/png'));
      }
      default:
        return format satisfies never;
    }
  }

  function pictureTitle(): string {
    return text.pictureTitle(table.target.join(' '), table.source.join(' '));
  }

  return (
    <ButtonMenu
      hint={text.exportHint}
      options={formats.map((format) => ({ value: format, label: text.exportFormats[format] }))}
      isInert={isEmpty}
      onChoose={(format) => void save(format)}
    >
      {text.export}
    </ButtonMenu>
  );
}
