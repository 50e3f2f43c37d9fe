import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** `npm run test:long`: what takes minutes and tells of hours. No part of `npm test`. */
export default defineConfig({
  ...config,
  testMatch: /\.long\.ts$/,
  timeout: 3_600_000,
  retries: 0,
  projects: (config.projects ?? []).filter(({ name }) => name === 'wasm'),
});
