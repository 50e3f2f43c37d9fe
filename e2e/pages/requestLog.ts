import { type BrowserContext, expect } from '@playwright/test';

/** All that a visit asks of any host, its workers' requests too. */
export class RequestLog {
  private readonly requests: { readonly url: string; readonly method: string; readonly hasBody: boolean }[] =
    [];
  private readonly sockets: string[] = [];

  constructor(context: BrowserContext) {
    context.on('request', (request) =>
      this.requests.push({
        url: request.url(),
        method: request.method(),
        hasBody: request.postDataBuffer() !== null,
      }),
    );
    context.on('page', (page) => page.on('websocket', (socket) => this.sockets.push(socket.url())));
  }

  /** Only the page's own host was asked, only for files, and nothing was sent along. */
  expectNothingLeft(baseUrl: string | undefined): void {
    const own = (url: string) => url.startsWith(baseUrl ?? '?') || /^(data|blob):/.test(url);
    expect(this.requests.filter(({ url }) => !own(url))).toEqual([]);
    expect(this.requests.filter(({ method, hasBody }) => method !== 'GET' || hasBody)).toEqual([]);
    expect(this.requests.filter(({ url }) => url.includes('?'))).toEqual([]);
    expect(this.sockets).toEqual([]);
    // The watch was kept: what the worker asks for is seen too.
    expect(this.requests.some(({ url }) => url.endsWith('.wasm'))).toBe(true);
  }
}
