import { describe, expect, it } from 'vitest';
import { firstDifference, isNodeRecent } from './install.mjs';

describe('isNodeRecent', () => {
  it.each([
    ['18.20.4', false],
    ['20.9.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.1.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isNodeRecent(version)).toBe(expected);
  });
});

describe('firstDifference', () => {
  const lock = {
    '': { version: '0.1.0' },
    'node_modules/vite': { version: '8.0.0' },
    'node_modules/vite/node_modules/@scope/part': { version: '1.0.0' },
    'node_modules/for-another-system': { version: '2.0.0', optional: true },
  };
  const installed = {
    'node_modules/vite': { version: '8.0.0' },
    'node_modules/vite/node_modules/@scope/part': { version: '1.0.0' },
  };
  const allThere = () => true;

  it('is undefined where all required packages are there', () => {
    expect(firstDifference(lock, installed, allThere)).toBeUndefined();
  });

  it('names a package that is missing', () => {
    const { 'node_modules/vite': _, ...rest } = installed;
    expect(firstDifference(lock, rest, allThere)).toBe('vite is missing');
  });

  it('names both versions of a package that changed, optional or not', () => {
    const older = { ...installed, 'node_modules/vite/node_modules/@scope/part': { version: '0.9.0' } };
    expect(firstDifference(lock, older, allThere)).toBe('@scope/part is 0.9.0, not 1.0.0');
    const olderOptional = { ...installed, 'node_modules/for-another-system': { version: '1.0.0' } };
    expect(firstDifference(lock, olderOptional, allThere)).toBe('for-another-system is 1.0.0, not 2.0.0');
  });

  it('believes the disk more than the record of what was installed', () => {
    expect(firstDifference(lock, installed, (path) => path !== 'node_modules/vite')).toBe('vite is missing');
  });
});
