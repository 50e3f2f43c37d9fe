import type { Browser, CDPSession } from '@playwright/test';

/**
 * The page in a tab that can be hidden as a person hides one: by another tab in front of it. Playwright keeps its own
 * pages visible at all times, so this one is opened past it, through the DevTools protocol.
 */
export class RealTab {
  readonly #session: CDPSession;
  readonly #windowId: string;
  readonly #targetId: string;
  readonly #sessionId: string;
  #lastId = 0;

  private constructor(session: CDPSession, ids: { windowId: string; targetId: string; sessionId: string }) {
    this.#session = session;
    this.#windowId = ids.windowId;
    this.#targetId = ids.targetId;
    this.#sessionId = ids.sessionId;
  }

  static async open(browser: Browser, url: string): Promise<RealTab> {
    const session = await browser.newBrowserCDPSession();
    const { browserContextId: windowId } = await session.send('Target.createBrowserContext');
    const { targetId } = await session.send('Target.createTarget', { url, browserContextId: windowId });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new RealTab(session, { windowId, targetId, sessionId });
  }

  /** The value of a JavaScript expression in the tab. */
  evaluate(expression: string): Promise<unknown> {
    const id = ++this.#lastId;
    const message = JSON.stringify({
      id,
      method: 'Runtime.evaluate',
      params: { expression, returnByValue: true },
    });
    return new Promise((resolve, reject) => {
      const receive = ({ message: text }: { message: string }) => {
        const answer = JSON.parse(text);
        if (answer.id !== id) return;
        this.#session.off('Target.receivedMessageFromTarget', receive);
        resolve(answer.result?.result?.value);
      };
      this.#session.on('Target.receivedMessageFromTarget', receive);
      this.#session.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message }).catch(reject);
    });
  }

  /** Puts another tab in front. */
  async hide(): Promise<void> {
    const url = 'about:blank';
    const other = await this.#session.send('Target.createTarget', { url, browserContextId: this.#windowId });
    await this.#session.send('Target.activateTarget', { targetId: other.targetId });
  }

  async show(): Promise<void> {
    await this.#session.send('Target.activateTarget', { targetId: this.#targetId });
  }

  async close(): Promise<void> {
    await this.#session.send('Target.disposeBrowserContext', { browserContextId: this.#windowId });
    await this.#session.detach();
  }
}
