import { type AnimationMoment, attentionAnimation } from '../../charts/attentionAnimation.ts';
import { PICTURE_FONT } from '../../charts/attentionPicture.ts';
import { textWidths } from '../../charts/textWidth.ts';
import { type AttentionScale, themeOf } from '../../charts/theme.ts';

/** The moments of a replay as an animated GIF, in the theme of the page. Loaded on demand. */
export function paintReplay(moments: readonly AnimationMoment[], scale: AttentionScale): Promise<Blob> {
  const style = { fontStyle: 'normal', fontWeight: '400', fontSize: '14px', fontFamily: PICTURE_FONT };
  return attentionAnimation(moments, {
    theme: themeOf(document.documentElement),
    scale,
    measure: (word) => textWidths([word], style)[0] ?? 0,
  });
}
