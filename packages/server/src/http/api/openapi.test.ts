import { describe, expect, test } from 'vitest';
import { errorTable } from '@suara/schema';
import { problemIn, startApp } from '../../testing/app.ts';
import { submissionTo } from '../../testing/submissions.ts';
import {
  formResponseSchema,
  problemListSchema,
  problemSchema,
  receiptSchema,
  resultResponseSchema,
} from './schemas.ts';

interface Description {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

test('the description lists every route of the API with its answers', async () => {
  const app = await startApp('SQLite');
  const description = await app.json<Description>('/api/v1/openapi.json');
  expect(description.openapi).toBe('3.1.0');
  expect(description.servers).toEqual([{ url: '/api/v1' }]);
  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(routes.sort()).toEqual([
    'get /problems',
    'get /units/{unit}/form',
    'get /units/{unit}/results',
    'post /responses',
  ]);
  const statuses = Object.keys(description.paths['/responses']!['post']!.responses);
  expect(statuses).toEqual(['200', '201', '400', '403', '404', '409', '413', '415', '422', '503']);
  expect(Object.keys(description.components.schemas)).toContain('ResultResponse');
});

describe('real answers have the described shape, with nothing missing and nothing more', () => {
  test('forms, for every instrument of the unit', async () => {
    const app = await startApp('SQLite');
    formResponseSchema.parse(await app.form());
  });

  test('receipts', async () => {
    const app = await startApp('SQLite');
    receiptSchema.parse(await (await app.submit(submissionTo((await app.form()).form))).json());
  });

  test('results, empty and scored', async () => {
    const app = await startApp('SQLite');
    resultResponseSchema.parse(await app.result());
    await app.submit(submissionTo((await app.form()).form));
    const result = resultResponseSchema.parse(await app.result());
    expect(result.ikm).toBe('75.00');
  });

  test('problems', async () => {
    const app = await startApp('SQLite');
    const problem = await problemIn(await app.post('nik=1'));
    expect(problemSchema.parse(problem).faults?.length).toBeGreaterThan(1);
  });
});

test('a problem names a type that can be looked up', async () => {
  const app = await startApp('SQLite');
  const { type } = await problemIn(await app.request('/api/v1/units/tidak-ada/form'));
  const list = problemListSchema.parse(await app.json(type));
  expect(list.map(({ code }) => code)).toEqual(Object.keys(errorTable));
  expect(list.find(({ code }) => code === 'unit_unknown')).toEqual({
    code: 'unit_unknown',
    ...errorTable.unit_unknown,
    retry: false,
  });
});

test('what does not exist is 404, a wrong method 405 with the right ones', async () => {
  const app = await startApp('SQLite');
  expect((await problemIn(await app.request('/api/v1/tidak-ada'))).code).toBe('not_found');
  const response = await app.request('/api/v1/responses');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await problemIn(response)).code).toBe('method_not_allowed');
});

test('a browser may ask first from any site, and never with credentials', async () => {
  const app = await startApp('SQLite');
  const headers = { Origin: 'https://lain.example', 'Access-Control-Request-Headers': 'if-none-match' };
  const response = await app.request('/api/v1/units/dukcapil/form', { method: 'OPTIONS', headers });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-headers')).toContain('If-None-Match');
  expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  const answer = await app.request('/api/v1/units/dukcapil/form', { headers });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('set-cookie')).toBeNull();
});
