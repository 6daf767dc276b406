import { expect, test } from 'vitest';
import { channelOf } from './channel.ts';

test('is embed on the frame page of the endpoint alone', () => {
  const endpoint = 'https://suara.example';
  expect(channelOf('https://suara.example/embed/survey/dukcapil', endpoint)).toBe('embed');
  expect(channelOf('https://kota.example/embed/survey/dukcapil', endpoint)).toBe('web');
  expect(channelOf('https://suara.example/embedded', endpoint)).toBe('web');
});
