import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

function logged(level: 'info' | 'debug', write: (logger: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  write(createLogger(level, { write: (line) => void lines.push(line) }));
  return lines;
}

test('a line is JSON with a time that people can read', () => {
  const [line] = logged('info', (logger) => logger.info({ address: 'http://x' }, 'listening'));
  expect(JSON.parse(line!)).toMatchObject({ msg: 'listening', address: 'http://x' });
  expect((JSON.parse(line!) as { time: string }).time).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(line).not.toContain('hostname');
});

test('the details of a database error, which can quote the row it refused, are not logged', () => {
  const error = Object.assign(new Error('value violates a rule'), {
    code: '23514',
    detail: 'Failing row contains (rahasia)',
    parameters: ['rahasia'],
    cause: new Error('rahasia'),
  });
  const [line] = logged('info', (logger) => logger.error({ err: error }, 'failed'));
  expect(line).toContain('value violates a rule');
  expect(line).toContain('23514');
  expect(line).not.toContain('rahasia');
});

test('what is thrown and is no error is not printed', () => {
  const [line] = logged('info', (logger) => logger.error({ err: 'rahasia' }, 'failed'));
  expect(line).not.toContain('rahasia');
});

test('lines below the level are left out', () => {
  expect(logged('info', (logger) => logger.debug('x'))).toEqual([]);
  expect(logged('debug', (logger) => logger.debug('x'))).toHaveLength(1);
});
