import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../tasks/run.ts';
import { referencePages } from './reference-pages.ts';

test.each(Object.entries(await referencePages()))(
  'docs/reference/%s is what the source says (npm run docs)',
  (name, text) => {
    expect(readFileSync(join(root, 'docs/reference', name), 'utf8')).toBe(text);
  },
);
