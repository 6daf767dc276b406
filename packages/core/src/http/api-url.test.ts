import { expect, test } from 'vitest';
import { apiUrl, unitUrl } from './api-url.ts';

test.each([
  ['https://suara.example', 'https://suara.example/api/v1/responses'],
  ['https://suara.example/', 'https://suara.example/api/v1/responses'],
  ['https://kota.example/layanan/suara', 'https://kota.example/layanan/suara/api/v1/responses'],
])('lies under %s', (endpoint, url) => {
  expect(apiUrl(endpoint, 'responses')).toBe(url);
});

test('encodes the unit and the parameters, and leaves out what was not given', () => {
  const parameters = { period: '2026-S2', service: undefined, instrument: '', mode: 'a&b=c' };
  expect(unitUrl('https://suara.example', 'unit/../x y', 'results', parameters)).toBe(
    'https://suara.example/api/v1/units/unit%2F..%2Fx%20y/results?period=2026-S2&mode=a%26b%3Dc',
  );
});
