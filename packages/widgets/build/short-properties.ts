import type { Plugin } from 'rollup';

/** Shortens the private custom properties (`--_surface`) of a chunk. Public ones, `--suara-*`, stay as they are. */
export function shortProperties(): Plugin {
  return {
    name: 'suara-short-properties',
    renderChunk(code) {
      const names = new Map<string, string>();
      const shorten = (name: string): string => {
        const short = names.get(name) ?? `--${names.size.toString(36)}`;
        names.set(name, short);
        return short;
      };
      return { code: code.replace(/--_[a-z-]+/g, shorten), map: null };
    },
  };
}
