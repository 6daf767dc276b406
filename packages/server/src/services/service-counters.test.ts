import { skm2017, spak6 } from '@suara/schema';
import { expect, test } from 'vitest';
import type { CounterRow } from '../storage/tables.ts';
import { sumByService } from './service-counters.ts';

function row(changes: Partial<CounterRow>): CounterRow {
  const key = { unit: 'dukcapil', period: '2026-S2', instrument: 'skm-2017', service: 'ktp' };
  return { ...key, kind: 'answer', name: 'waktu', value: '3', n: 1, ...changes };
}

test('answers go to their service, element and value', () => {
  const parts = sumByService(skm2017, [row({ n: 5 }), row({ value: '1', n: 2 }), row({ service: 'kk', n: 7 })]);
  expect(parts.get('ktp')!.counters['waktu']).toEqual([2, 0, 5, 0]);
  expect(parts.get('kk')!.counters['waktu']).toEqual([0, 0, 7, 0]);
  expect(parts.get('ktp')!.counters['biaya']).toEqual([0, 0, 0, 0]);
});

test('values are placed by the scale of the instrument', () => {
  const [first] = spak6.elements;
  const parts = sumByService(spak6, [row({ name: first!.id, value: '6', n: 4 })]);
  expect(parts.get('ktp')!.counters[first!.id]).toEqual([0, 0, 0, 0, 0, 4]);
});

test('responses are those of their own counter; profile and form do not count as answers', () => {
  const parts = sumByService(skm2017, [
    row({ kind: 'responses', name: '', value: '', n: 9 }),
    row({ kind: 'form', name: 'waktu', value: '', n: 9 }),
    row({ kind: 'profile', name: 'waktu', value: '2', n: 9 }),
  ]);
  expect(parts.get('ktp')).toMatchObject({ responses: 9, counters: { waktu: [0, 0, 0, 0] } });
});

test('an element that the instrument no longer has is left out', () => {
  const parts = sumByService(skm2017, [row({ name: 'parkir', n: 3 }), row({ name: 'constructor', n: 3 })]);
  expect(Object.keys(parts.get('ktp')!.counters)).toEqual(skm2017.elements.map(({ id }) => id));
});
