import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian, Ubuntu, Fedora and macOS put a Chromium or Chrome. */
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags for a Chromium that runs without a display, as any user, and opens no connection of its own. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The path of a Chromium: `CHROMIUM_PATH`, one of the system's, or the one that comes in an npm package on linux-x64.
 *
 * @throws {Error} naming what to do when there is none
 */
export async function findChromium(): Promise<string> {
  const chosen = process.env['CHROMIUM_PATH'] ?? systemPaths.find((path) => existsSync(path));
  if (chosen) return chosen;
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  throw new Error('No Chromium found. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH.');
}

async function packagedChromium(): Promise<string> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  if (missesLibraries(path)) {
    const archive = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
    const libraries = join(await inflate(archive), 'lib');
    process.env['LD_LIBRARY_PATH'] = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  return path;
}

/** A bare Debian lacks the NSS libraries; the package carries them in an archive of its own. */
function missesLibraries(path: string): boolean {
  return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
}
