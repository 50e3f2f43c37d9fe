/**
 * Reads the `_headers` format of static hosts: a line with a path, `*` standing for any run of characters, then its
 * headers, indented. Where several paths match, all apply and the last to name a header wins.
 */

/**
 * @param {string} text
 * @returns {{ path: RegExp, headers: [string, string][] }[]}
 * @throws if an indented line is no header or stands before the first path
 */
export function parseHeaders(text) {
  const rules = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':');
      const rule = rules.at(-1);
      if (colon < 0 || !rule) throw new Error(`_headers, line ${index + 1}: "${line.trim()}" is no header.`);
      rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    } else {
      const pattern = line.trim().split('*').map(escapeForRegExp).join('.*');
      rules.push({ path: new RegExp(`^${pattern}$`), headers: [] });
    }
  }
  return rules;
}

/**
 * @param {ReturnType<typeof parseHeaders>} rules
 * @param {string} path of the request, with its leading slash and without the base
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  return Object.fromEntries(rules.filter((rule) => rule.path.test(path)).flatMap((rule) => rule.headers));
}

function escapeForRegExp(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
