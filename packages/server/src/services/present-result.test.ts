import { emptyCounters, skm2017, spak6, type Instrument } from '@suara/schema';
import { expect, test } from 'vitest';
import { presentResult, type ResultParts } from './present-result.ts';
import type { ServiceCounters } from './service-counters.ts';

const ktp = { unit: 'dukcapil', id: 'ktp', name: 'KTP', position: 0 };
const kk = { unit: 'dukcapil', id: 'kk', name: 'KK', position: 1 };

/** Every element answered `times` times with one value. */
function all(instrument: Instrument, value: number, times: number): ServiceCounters {
  const counters = emptyCounters(instrument);
  for (const counts of Object.values(counters)) counts[value - instrument.scale.lowest] = times;
  return { counters, responses: times };
}

function parts(changes: Partial<ResultParts> = {}): ResultParts {
  return {
    unit: {
      unit: {
        id: 'dukcapil',
        instansi: 'kota-contoh',
        name: 'Dukcapil',
        timeZone: 'Asia/Jakarta',
        periodScheme: 'semester',
        instruments: ['skm-2017'],
        additions: {},
        origins: [],
      },
      instansiName: 'Kota Contoh',
      services: [ktp, kk],
      periods: [],
    },
    period: { id: '2026-S2', label: { id: 'Semester II 2026' }, startsAt: 0, endsAt: 1, closedAt: null },
    open: true,
    service: null,
    instrument: skm2017,
    parts: new Map(),
    users: null,
    options: { mode: 'exact', year: 2026 },
    ...changes,
  };
}

test('every respondent counts once, whichever service they used', () => {
  const result = presentResult(
    parts({
      parts: new Map([
        ['ktp', all(skm2017, 4, 3)],
        ['kk', all(skm2017, 1, 1)],
      ]),
    }),
  );
  expect(result).toMatchObject({ ikm: '81.25', responses: { collected: 4, valid: 4, used: 4 } });
  expect(result.elements[0]).toMatchObject({ answered: 4, sum: 13, counts: [1, 0, 0, 3], nrr: '3.25' });
});

test('a service that hides behind a good unit stands there with its own grade', () => {
  const result = presentResult(
    parts({
      parts: new Map([
        ['ktp', all(skm2017, 4, 90)],
        ['kk', all(skm2017, 2, 10)],
      ]),
    }),
  );
  expect(result.grade).toBe('A');
  expect(result.services.map(({ id, grade }) => [id, grade])).toEqual([
    ['ktp', 'A'],
    ['kk', 'D'],
  ]);
});

test('one service alone leaves the others out, and lists none', () => {
  const both = new Map([
    ['ktp', all(skm2017, 4, 3)],
    ['kk', all(skm2017, 1, 1)],
  ]);
  const result = presentResult(parts({ parts: both, service: kk }));
  expect(result).toMatchObject({ service: { id: 'kk', name: 'KK' }, ikm: '25.00', grade: 'D', services: [] });
});

test('the bands are those of the year of the survey', () => {
  const counted = new Map([['ktp', all(skm2017, 3, 1)]]);
  expect(presentResult(parts({ parts: counted })).grade).toBe('C');
  expect(presentResult(parts({ parts: counted, options: { mode: 'exact', year: 2016 } })).grade).toBe('B');
});

test('the sample target belongs to the users, not to the responses', () => {
  expect(presentResult(parts({ users: 1_000 })).sample).toEqual({ users: 1_000, target: 278 });
  expect(presentResult(parts()).sample).toBeNull();
});

test('an instrument on 1-6 has a mean and nothing that belongs to the IKM', () => {
  const result = presentResult(parts({ instrument: spak6, parts: new Map([['ktp', all(spak6, 5, 2)]]) }));
  expect(result).toMatchObject({ status: 'scored', mean: '5.00', ikm: null, grade: null, performance: null });
  expect(result.weight.label).toBe('bobot 1/5');
});

test('a corrupt counter is an error, never a figure', () => {
  const corrupt = all(skm2017, 4, 1);
  corrupt.counters['waktu']![0] = -1;
  expect(() => presentResult(parts({ parts: new Map([['ktp', corrupt]]) }))).toThrow(
    expect.objectContaining({ code: 'counter_invalid' }),
  );
});
