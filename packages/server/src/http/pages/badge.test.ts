import { expect, test } from 'vitest';
import type { ResultResponse } from '@suara/schema';
import { badge } from './badge.ts';

function result(changes: Partial<ResultResponse> = {}): ResultResponse {
  return {
    unit: { id: 'dukcapil', name: 'Dukcapil', instansi: 'Kota Contoh' },
    period: { id: '2026-S2', label: { id: 'Semester II 2026' }, open: true },
    instrument: {
      id: 'skm-2017',
      version: 1,
      title: { id: 'SKM' },
      source: '',
      scale: { lowest: 1, highest: 4 },
      index: 'ikm',
    },
    service: null,
    weight: { mode: 'exact', label: 'bobot 1/9' },
    method: 'pooled',
    responses: { collected: 49, valid: 49, used: 49 },
    status: 'scored',
    mean: '3.15',
    ikm: '78.74',
    grade: 'B',
    performance: 'Baik',
    unanswered: [],
    sample: null,
    elements: [],
    services: [],
    ...changes,
  };
}

async function widthOf(of: ResultResponse): Promise<number> {
  return Number(/width="(\d+)"/.exec(String(await badge(of)))![1]);
}

const empty = { mean: null, ikm: null, grade: null, performance: null } as const;

test.each([
  ['a scored result', result(), 'IKM: 78,74 (B)'],
  ['no data', result({ ...empty, status: 'no_data' }), 'IKM: Belum ada data'],
  ['an element nobody answered', result({ ...empty, status: 'not_computable' }), 'IKM: Belum dapat dihitung'],
])('%s is said in words', async (_, of, title) => {
  expect(String(await badge(of))).toContain(`<title id="title">${title}</title>`);
});

test('it is as wide as its text', async () => {
  expect(await widthOf(result({ ...empty, status: 'no_data' }))).toBeGreaterThan(
    await widthOf(result({ grade: null })),
  );
});

test('it stands alone: nothing is loaded, nothing runs, names are escaped', async () => {
  const image = String(await badge(result({ unit: { id: 'x', name: '<script>', instansi: '' } })));
  expect(image).not.toMatch(/<script|href=|style=|url\(/);
  expect(image).toContain('&lt;script&gt;');
});
