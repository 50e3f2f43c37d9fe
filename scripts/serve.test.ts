import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from './headers.mjs';
import { serve } from './serve.mjs';

const headersFile = readFileSync(new URL('../public/_headers', import.meta.url), 'utf8');

describe('serve', () => {
  let parent: string;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'serve-'));
    const folder = join(parent, 'dist');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(folder, '_headers'), headersFile);
    writeFileSync(join(folder, 'index.html'), '<title>page</title>');
    writeFileSync(join(folder, 'assets/worker-1.js'), 'export {}');
    writeFileSync(join(folder, 'assets/kernels.wasm'), new Uint8Array([0, 97, 115, 109]));
    server = await serve({ folder, port: 0, base: '/playground/' });
  });

  afterAll(() => {
    server.close();
    rmSync(parent, { recursive: true });
  });

  /** Unlike fetch, sends the path as it stands. */
  function get(path: string, method = 'GET') {
    return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
      (resolve, reject) => {
        const call = request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
          let body = '';
          response.on('data', (chunk) => {
            body += chunk;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
        });
        call.on('error', reject);
        call.end();
      },
    );
  }

  it('serves the page at its base, with the policy', async () => {
    const { status, headers, body } = await get('/playground/?lesson=1');
    expect([status, headers['content-type'], body]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<title>page</title>',
    ]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('sends the policy with scripts too, for a worker takes its own', async () => {
    const { headers } = await get('/playground/assets/worker-1.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(headers['cache-control']).toContain('immutable');
  });

  it('names the type that streaming compilation of wasm asks for', async () => {
    expect((await get('/playground/assets/kernels.wasm')).headers['content-type']).toBe('application/wasm');
  });

  it('leads a missing last slash to the base', async () => {
    const { status, headers } = await get('/playground');
    expect([status, headers['location']]).toEqual([308, '/playground/']);
  });

  it.each([
    ['/', 404],
    ['/assets/worker-1.js', 404],
    ['/playground/none.js', 404],
    ['/playground/assets', 404],
    ['/playground/../secret.txt', 404],
    ['/playground/..%2f..%2fsecret.txt', 404],
    ['/playground//etc/hostname', 404],
    ['/playground/%00', 400],
    ['/playground/%zz', 400],
  ])('answers %s with %i', async (path, expected) => {
    const { status, body } = await get(path);
    expect([status, body]).toEqual([expected, `${expected}\n`]);
  });

  it('reads only', async () => {
    expect((await get('/playground/', 'POST')).status).toBe(405);
    const head = await get('/playground/', 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('refuses a taken port', async () => {
    const second = serve({ folder: join(parent, 'dist'), port: server.port });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('parseHeaders', () => {
  it('applies every path that matches, whole', () => {
    const rules = parseHeaders('# note\n/*\n  A: one: 1\n  B: 2\n\n/x/*.js\n  B: 3\n');
    expect(headersFor(rules, '/x/y.js')).toEqual({ A: 'one: 1', B: '3' });
    expect(headersFor(rules, '/x/yzjs')).toEqual({ A: 'one: 1', B: '2' });
  });

  it.each(['  A: 1\n', '/*\n  A\n'])('refuses %j', (text) => {
    expect(() => parseHeaders(text)).toThrow(/is no header/);
  });
});
