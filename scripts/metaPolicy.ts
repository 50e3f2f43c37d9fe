import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { headersFor, parseHeaders } from './headers.mjs';

/**
 * Writes the policy of `public/_headers` into the built page as well, for hosts that send no headers of ours, such as
 * GitHub Pages. It reaches the page but not its worker, which is why it does not take the header's place.
 */
export function metaPolicy(): Plugin {
  let publicFolder = '';
  return {
    name: 'meta-policy',
    apply: 'build',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    transformIndexHtml() {
      const rules = parseHeaders(readFileSync(join(publicFolder, '_headers'), 'utf8'));
      const policy = headersFor(rules, '/index.html')['Content-Security-Policy'];
      if (!policy)
        throw new Error('meta-policy: public/_headers has no Content-Security-Policy for the page.');
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: policy };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
