import { expect, test } from 'vitest';
import { endpointOf } from './endpoint.ts';

test('lies above the folder that the bundle is served from', () => {
  expect(endpointOf('https://suara.example/sdk/0.1.0/survey-1a2b3c4d.js', 'https://kota.example')).toBe(
    'https://suara.example',
  );
  expect(endpointOf('https://kota.example/layanan/sdk/0.1.0/survey.js', 'https://other.example')).toBe(
    'https://kota.example/layanan',
  );
});

test('is the origin of the page for a module that somebody bundled', () => {
  expect(endpointOf('https://kota.example/assets/app.js', 'https://kota.example')).toBe('https://kota.example');
});
