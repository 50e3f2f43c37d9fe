import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastChangeMs } from './freshness.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freshness-'));
  mkdirSync(join(folder, 'deep'));
  for (const name of ['deep/a.ts', 'deep/a.test.ts']) writeFileSync(join(folder, name), '');
  for (const name of ['deep/a.ts', 'deep/a.test.ts', 'deep', '.']) setTime(name, 1_000);
});

afterEach(() => rmSync(folder, { recursive: true }));

function setTime(name: string, seconds: number) {
  utimesSync(join(folder, name), seconds, seconds);
}

it('is the time of the youngest file, however deep', () => {
  setTime('deep/a.ts', 2_000);
  expect(lastChangeMs([folder])).toBe(2_000_000);
});

it('sees a deleted file by its folder', () => {
  rmSync(join(folder, 'deep/a.ts'));
  expect(lastChangeMs([folder])).toBeGreaterThan(1_000_000);
});

it('passes over tests and over what does not exist', () => {
  setTime('deep/a.test.ts', 2_000);
  expect(lastChangeMs([folder, join(folder, 'none')])).toBe(1_000_000);
  expect(lastChangeMs([join(folder, 'none')])).toBe(0);
});
