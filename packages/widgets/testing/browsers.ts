import { existsSync } from 'node:fs';
import { chromiumFlags, findChromium } from '@suara/testkit';
import type { BrowserLauncher } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver } from './webkit-driver.ts';

const firefox = '/usr/bin/firefox-esr';
const webKitDriver = '/usr/bin/WebKitWebDriver';

/** Chromium, and every other browser that the machine has. What it lacks is said, not passed over. */
export async function availableBrowsers(): Promise<BrowserLauncher[]> {
  return [await chromiumBrowser(), ...firefoxBrowser(), ...(await webKitBrowser())];
}

async function chromiumBrowser(): Promise<BrowserLauncher> {
  const executablePath = await findChromium();
  return playwrightLauncher({ product: 'chromium', launchOptions: { executablePath, args: chromiumFlags } });
}

function firefoxBrowser(): BrowserLauncher[] {
  if (!existsSync(firefox)) return skipped('firefox-esr');
  // Two pages at once make one of them time out.
  return [puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox }, concurrency: 1 })];
}

async function webKitBrowser(): Promise<BrowserLauncher[]> {
  if (!existsSync(webKitDriver)) return skipped('webkit2gtk-driver');
  const port = await startWebKitDriver(webKitDriver);
  const capabilities = { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true };
  const launcher = webdriverLauncher({ hostname: '127.0.0.1', port, path: '/', capabilities, logLevel: 'error' });
  // Of two windows only one has focus, and half of what is tested is where focus goes.
  return [Object.assign(launcher, { concurrency: 1 })];
}

function skipped(packageName: string): [] {
  process.stdout.write(`skipped: needs ${packageName}\n`);
  return [];
}
