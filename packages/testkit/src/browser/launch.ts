import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { chromiumFlags, findChromium } from './find-chromium.ts';

/** A browser with a profile of its own on disk, so that it can be killed and opened again with what it stored. */
export interface BrowserProfile {
  /** Opens the browser on the profile. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Removes the profile. Close every context first. */
  remove(): void;
}

/** A fresh profile in a temporary folder. */
export function createBrowserProfile(): BrowserProfile {
  const folder = mkdtempSync(join(tmpdir(), 'suara-profile-'));
  return {
    async open(options = {}) {
      const executablePath = await findChromium();
      return chromium.launchPersistentContext(folder, { executablePath, args: chromiumFlags, ...options });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
