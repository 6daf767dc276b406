import { pin } from '../base/pinned-import.ts';
import type { Manifest } from './manifest.ts';
import { upgrade } from './upgrade.ts';

/**
 * Loads what the page uses, now and whenever nodes are added: the files of an element once, checked against the manifest,
 * and only then its entry. A file that was tampered with is never run, and the fallbacks stay.
 *
 * @param script the loader's own tag; its address up to `/sdk/` is where everything else lies
 */
export function startLoader(script: HTMLScriptElement, { version, files }: Manifest): void {
  const folder = `${script.src.split('/sdk/')[0]}/sdk/${version}/`;
  const loaded = new Set<string>();
  const scan = () => {
    Object.keys(files).forEach((kind) => {
      const name = `suara-${kind}`;
      const placeholders = document.querySelectorAll(`[data-suara=${kind}]`);
      placeholders.forEach((placeholder) => upgrade(placeholder, name));
      if (loaded.has(kind) || !document.querySelector(name)) return;
      loaded.add(kind);
      load(files[kind] ?? [], folder, script.nonce);
    });
  };
  scan();
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
}

function load(files: Manifest['files'][string], folder: string, nonce: string): void {
  const entry = folder + files[files.length - 1]?.[0];
  // A failure is the browser's to report; the fallbacks are what the citizen needs.
  Promise.all(files.map(([name, integrity]) => pin(folder + name, integrity, nonce)))
    .then(() => import(entry))
    .catch(() => {});
}
