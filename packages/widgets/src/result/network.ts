import type { Environment } from '@suara/core';

const network: Pick<Environment, 'fetch' | 'setTimer'> = {
  fetch: (input, init) => fetch(input, init),
  setTimer: (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * What reading a result takes of the browser. The whole environment would bring storage and locks to a page that asks
 * nothing and keeps nothing.
 */
export const readingEnvironment = network as Environment;
