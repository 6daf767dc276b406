import type { Network } from '../environment.ts';

/**
 * The network of this page, for elements that only read: unlike `browserEnvironment` it brings no storage into a bundle.
 * Importing this file touches nothing.
 */
export function browserNetwork(): Network {
  return {
    fetch: (input, init) => fetch(input, init),
    setTimer: (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
