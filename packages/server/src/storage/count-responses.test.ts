import { expect, test } from 'vitest';
import { countResponses, type CountedResponse } from './count-responses.ts';

function response(changes: Partial<CountedResponse> = {}): CountedResponse {
  return {
    unit: 'dukcapil',
    period: '2026-S2',
    instrument: 'skm-2017',
    service: 'ktp',
    form: 'skm-2017.1-0123456789ab',
    answers: { waktu: 3 },
    profile: {},
    ...changes,
  };
}

function lines(responses: readonly CountedResponse[]): string[] {
  return countResponses(responses).map(({ unit, service, kind, name, value, n }) =>
    [unit, service, kind, name, value, n].join(' '),
  );
}

function keys(responses: readonly CountedResponse[]): string[] {
  return lines(responses).map((line) => line.replace(/ \d+$/, ''));
}

test('nothing adds up to nothing', () => {
  expect(countResponses([])).toEqual([]);
});

test('a row has the whole key of its counter', () => {
  expect(countResponses([response()])[0]).toEqual({
    unit: 'dukcapil',
    period: '2026-S2',
    instrument: 'skm-2017',
    kind: 'answer',
    service: 'ktp',
    name: 'waktu',
    value: '3',
    n: 1,
  });
});

test('responses of different units and services are counted apart', () => {
  const counted = lines([response(), response({ service: 'kk' }), response({ unit: 'puskesmas' }), response()]);
  expect(counted.filter((line) => line.includes(' answer '))).toEqual([
    'dukcapil kk answer waktu 3 1',
    'dukcapil ktp answer waktu 3 2',
    'puskesmas ktp answer waktu 3 1',
  ]);
});

test('the order of the rows depends on their keys alone, so that nodes never wait for each other', () => {
  const responses = [
    response({ answers: { waktu: 1, biaya: 2 } }),
    response({ answers: { biaya: 1, sarana: 4 }, service: 'kk', profile: { usia: '41' } }),
    response({ unit: 'arsip', answers: { produk: 2 } }),
  ];
  expect(keys(responses.toReversed())).toEqual(keys(responses));
});

test('a free text is no category, whatever it says', () => {
  const counted = lines([response({ profile: { pekerjaan: 'Lainnya', pekerjaan_lainnya: 'a\tb' } })]);
  expect(counted.filter((line) => line.includes(' profile '))).toEqual(['dukcapil ktp profile pekerjaan Lainnya 1']);
});

test('names that every object has are names like any other', () => {
  const answers = JSON.parse('{"constructor":2,"toString":1}') as Record<string, number>;
  expect(lines([response({ answers })]).filter((line) => line.includes(' answer '))).toEqual([
    'dukcapil ktp answer constructor 2 1',
    'dukcapil ktp answer toString 1 1',
  ]);
});
