/** A static server for the built page, under any path, with the headers that its `_headers` file asks for. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { headersFor, parseHeaders } from './headers.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves until the process ends, to this machine alone unless a host is given.
 * @param {{ folder: string, port: number, base?: string, host?: string }} options
 *   `base` begins and ends with a slash; port 0 takes any free one
 * @returns {Promise<{ port: number, close: () => void }>}
 * @throws with code EADDRINUSE if the port is taken
 */
export async function serve({ folder, port, base = '/', host }) {
  const rules = parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
  const answer = (request, response) => respond(request, response, { folder, base, rules });
  const servers = [];
  for (const address of host ? [host] : ['127.0.0.1', '::1']) {
    try {
      servers.push(await listen(createServer(answer), servers[0]?.address().port ?? port, address));
    } catch (error) {
      const lacksVersion6 = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
      if (servers.length > 0 && lacksVersion6) continue;
      for (const server of servers) server.close();
      throw error;
    }
  }
  const close = () => {
    for (const server of servers) server.close();
  };
  return { port: servers[0].address().port, close };
}

function listen(server, port, address) {
  return new Promise((fulfil, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => fulfil(server));
  });
}

function respond(request, response, { folder, base, rules }) {
  const fail = (status, headers = {}) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
    response.end(`${status}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, { Allow: 'GET, HEAD' });
  const path = decodedPath(request.url);
  if (path === undefined) return fail(400);
  if (`${path}/` === base) return fail(308, { Location: base });
  if (!path.startsWith(base)) return fail(404);

  const inside = path.slice(base.length);
  const file = resolve(folder, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
  const status = file.startsWith(resolve(folder) + sep)
    ? statSync(file, { throwIfNoEntry: false })
    : undefined;
  if (!status?.isFile()) return fail(404);
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': status.size,
    ...headersFor(rules, `/${inside}`),
  });
  if (request.method === 'HEAD') return response.end();
  pipeline(createReadStream(file), response, () => {});
}

/** @returns {string | undefined} undefined where the address is malformed */
function decodedPath(url) {
  try {
    const path = decodeURIComponent(url.split('?')[0]);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
