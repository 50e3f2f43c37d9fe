import { patch, readPlayground } from '../playground.ts';
import { hideNothing } from './prediction.ts';

/** Lays the page out for a projector, on the whole screen where the browser allows it. */
export function present(): void {
  patch('classroom', { isPresented: true });
  void fillScreen();
}

/** Brings the usual page back. */
export function endPresentation(): void {
  if (readPlayground().prediction.question) hideNothing();
  patch('classroom', { isPresented: false });
  if (document.fullscreenElement) void document.exitFullscreen();
}

export async function fillScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen();
  } catch {
    // In a frame, on some phones, and without a click or a key, a browser refuses.
  }
}
