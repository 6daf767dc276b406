import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('runs on SQLite on this machine alone when nothing is set; empty counts as not set', () => {
  expect(readSettings({ SUARA_DATABASE_URL: '', SUARA_PORT: '' })).toMatchObject({
    dataDirectory: './data',
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 8080,
    publicUrl: undefined,
    logLevel: 'info',
  });
});

test('takes what is set', () => {
  const settings = readSettings({
    SUARA_DATA_DIR: '/srv/suara',
    SUARA_DATABASE_URL: 'postgres://suara@db.example/suara',
    SUARA_PORT: '9000',
    SUARA_PUBLIC_URL: 'https://suara.contoh.example',
    SUARA_LOG_LEVEL: 'warn',
  });
  expect(settings).toMatchObject({ dataDirectory: '/srv/suara', port: 9000, logLevel: 'warn' });
  expect(settings.databaseUrl).toBe('postgres://suara@db.example/suara');
});

test.each([
  ['SUARA_PORT', '65536'],
  ['SUARA_PORT', 'http'],
  ['SUARA_DATABASE_URL', 'mysql://suara@db.example/suara'],
  ['SUARA_PUBLIC_URL', 'suara.contoh.example'],
  ['SUARA_LOG_LEVEL', 'loud'],
])('a wrong setting is named: %s=%s', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'settings_invalid', field: name }),
  );
});

test('names every wrong setting at once', () => {
  expect(() => readSettings({ SUARA_PORT: '-1', SUARA_LOG_LEVEL: 'loud' })).toThrow('SUARA_PORT, SUARA_LOG_LEVEL');
});
