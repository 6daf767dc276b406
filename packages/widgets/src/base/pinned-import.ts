/**
 * Puts a module into the browser's module map, on condition that it has exactly the pinned bytes. Links are used because
 * `import()` takes no integrity, and `script.src` is a Trusted Types sink.
 *
 * Browsers without `modulepreload` (Firefox before 115, Safari before 17) resolve at once and import unchecked.
 *
 * @param nonce of the host's CSP, when its script tag had one
 */
export function pin(href: string, integrity: string, nonce = ''): Promise<unknown> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return Promise.resolve();
  Object.assign(link, { rel: 'modulepreload', crossOrigin: '', nonce, integrity, href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}

/**
 * `import()` of a chunk beside this one, checked. The build puts a call of this in the place of every `import()`.
 *
 * @param name of the chunk, beginning with `./`
 */
export async function pinnedImport(name: string, integrity: string): Promise<unknown> {
  const { href } = new URL(name, import.meta.url);
  const own = document.querySelector<HTMLLinkElement>(`[href="${import.meta.url}"]`);
  await pin(href, integrity, own?.nonce);
  return import(href);
}
