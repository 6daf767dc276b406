import { pin } from '../base/pinned-import.ts';
import type { Manifest } from './manifest.ts';
import { upgrade } from './upgrade.ts';

/**
 * Loads what the page uses, once it is parsed and whenever nodes are added: one file, checked against the manifest and
 * only then imported. A file that was tampered with is never run, and the fallbacks stay.
 *
 * @param script the loader's own tag; its address up to `/sdk/` is where everything else lies
 */
export function startLoader({ src, nonce }: HTMLScriptElement, { version, files }: Manifest): void {
  const folder = `${src.split('/sdk/')[0]}/sdk/${version}/`;
  const loaded = new Set<string>();
  const scan = () => {
    // No element is called suara-all, so that kind is never missing.
    const missing = Object.keys(files).filter((kind) => isUsed(kind) && !loaded.has(kind));
    missing.forEach((kind) => loaded.add(kind));
    const file = files[missing[1] ? 'all' : missing[0]!];
    if (file) void load(folder + file[0], file[1], nonce);
  };
  const start = () => {
    scan();
    new MutationObserver(scan).observe(document, { childList: true, subtree: true });
  };
  // Not before the whole page is known, or two elements would be loaded as two files.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}

function isUsed(kind: string): boolean {
  const name = `suara-${kind}`;
  document.querySelectorAll(`[data-suara=${kind}]`).forEach((placeholder) => upgrade(placeholder, name));
  return !!document.querySelector(name);
}

/** Never rejects: the fallbacks are what the citizen needs, and the developer of the page is told which file is missing. */
async function load(url: string, integrity: string, nonce: string): Promise<void> {
  try {
    await pin(url, integrity, nonce);
    await import(url);
  } catch {
    // oxlint-disable-next-line no-console -- the one way to tell the developer of the host page
    console.warn(`Suara could not load ${url}, so the fallback stays.`);
  }
}
