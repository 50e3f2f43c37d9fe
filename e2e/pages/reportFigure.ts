import { test } from '@playwright/test';

/** Keeps a measured figure with the test's result, and prints it. */
export function reportFigure(type: string, description: string): void {
  test.info().annotations.push({ type, description });
  console.log(`  ${type}: ${description}`);
}
