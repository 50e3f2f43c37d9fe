import { ArchiveError } from './archiveError.ts';

/**
 * Names in an archive tell what a file is. They are never paths of a device: nothing is written under them, and whoever
 * unpacks elsewhere must find nothing that climbs out of a folder.
 */
const LONGEST = 200;

/** @throws ArchiveError `refused` where one is no name of a file here, or stands twice */
export function refuseBadNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const fault =
      faultOf(name) ?? (seen.has(name) ? `Two files in the zip are called ${shown(name)}.` : null);
    if (fault !== null) throw new ArchiveError('refused', fault, { name: shown(name) });
    seen.add(name);
  }
}

function faultOf(name: string): string | null {
  const parts = name.split('/');
  if (name === '') return 'A file in the zip has no name.';
  if (name.length > LONGEST) return `A name in the zip is longer than ${LONGEST} characters.`;
  if (/^\/|[\\:\p{Cc}\p{Cs}]/u.test(name) || parts.some((part) => part === '.' || part === '..')) {
    return `${shown(name)} in the zip is a path; names are never paths.`;
  }
  if (parts.includes('__proto__')) return `${shown(name)} in the zip is no name for a file.`;
  if (name.endsWith('/')) return `${shown(name)} in the zip is a folder.`;
  return parts.includes('') ? `${shown(name)} in the zip has a part without a name.` : null;
}

function shown(name: string): string {
  return `“${name.slice(0, LONGEST).replace(/[\p{Cc}\p{Cs}]/gu, '?')}”`;
}
