/** The version of this build, which stands on every class that it registers. */
export const version = '0.1.0';

interface Versioned extends CustomElementConstructor {
  suaraVersion?: string;
}

/**
 * Registers an element. Pages load us twice, by a theme and by a pasted snippet: the same version again is no matter,
 * another one is told once, and the first on the page stays. Never throws at the host.
 */
export function define(name: string, element: Versioned): void {
  const present: Versioned | undefined = customElements.get(name);
  if (!present) {
    element.suaraVersion = version;
    customElements.define(name, element);
  } else if (present.suaraVersion !== version && !warned.has(name)) {
    warned.add(name);
    // oxlint-disable-next-line no-console -- the one way to tell the developer of the host page
    console.warn(
      `<${name}> ${version}: version ${present.suaraVersion ?? '(unknown)'} is already on this page and stays.`,
    );
  }
}

const warned = new Set<string>();
