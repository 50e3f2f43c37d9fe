/** A part of the page in a frame, as HTML to put into another page. */
export function frameSnippet(address: string, title: string): string {
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="${FRAME_HEIGHT}" style="border: 0" loading="lazy" allow="fullscreen"></iframe>`;
}

/** CSS pixels: each part stands in it without a scrollbar where the frame is wide. */
const FRAME_HEIGHT = 640;

function quoted(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
