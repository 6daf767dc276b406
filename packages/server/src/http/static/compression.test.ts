import { expect, test } from 'vitest';
import { acceptedEncoding } from './compression.ts';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=1.0, gzip;q=0.5', 'br'],
  ['br;q=0', 'identity'],
  ['br; q=0.0, gzip', 'gzip'],
  ['br;q=0.01', 'br'],
  ['brotli', 'identity'],
  ['x-gzip', 'identity'],
])('%s takes %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
