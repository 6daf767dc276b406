import { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { errorTable, SuaraError } from '@suara/schema';
import { formResponse } from '../../services/form.ts';
import { resultOf, type ResultQuery } from '../../services/results.ts';
import { submitResponse } from '../../services/submit.ts';
import type { HttpContext } from '../context.ts';
import { preflight } from '../cors.ts';
import { codeOf } from '../problem.ts';
import { foreignOrigin } from '../sender.ts';
import { readSubmission } from '../submission-body.ts';
import { answer } from './answer.ts';
import { formRoute, problemsRoute, resultQuerySchema, resultsRoute, submitRoute } from './descriptions.ts';

/** Kept by a browser, and asked for again each time with its ETag. */
const revalidated = { 'Cache-Control': 'no-cache' } as const;

/** `/api/v1`. Bodies are parsed once, by our own code; the descriptions only document. */
export function apiRoutes(http: HttpContext): OpenAPIHono {
  const api = new OpenAPIHono();
  api.options('/*', preflight);
  api.use('/units/*', etag());
  for (const route of [formRoute, submitRoute, resultsRoute, problemsRoute]) api.openAPIRegistry.registerPath(route);

  api.get(formRoute.getRoutingPath(), async (context) => {
    const form = await formResponse(http.services, context.req.param('unit'), context.req.query('instrument'));
    return answer(form, 200, revalidated);
  });
  api.get(resultsRoute.getRoutingPath(), async (context) => {
    const result = await resultOf(http.services, resultQuery(context.req.param('unit'), context.req.query()));
    return answer(result, 200, revalidated);
  });
  api.post(submitRoute.path, async (context) => {
    const { receipt, repeated } = await submit(http, context.req.raw);
    return answer(receipt, repeated ? 200 : 201);
  });
  api.get(problemsRoute.path, () => answer(problemList()));
  api.get('/openapi.json', () => answer(describe(api)));
  return api;
}

function describe(api: OpenAPIHono) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Suara', version: '1', description: 'SKM surveys of public services and their published results' },
    servers: [{ url: '/api/v1' }],
  });
}

async function submit({ services, settings, metrics }: HttpContext, request: Request) {
  try {
    const submission = await readSubmission(request);
    const outcome = await submitResponse(services, submission, foreignOrigin(request, settings));
    metrics.submissionStored(outcome.repeated);
    return outcome;
  } catch (error) {
    metrics.submissionRejected(codeOf(error));
    throw error;
  }
}

/**
 * The query of a result as it stands in an address.
 *
 * @throws {SuaraError} `field_invalid`
 */
export function resultQuery(unit: string, query: Record<string, string>): ResultQuery {
  const result = resultQuerySchema.safeParse(query);
  if (!result.success) throw new SuaraError('field_invalid', { field: result.error.issues[0]!.path.join('.') });
  return { unit, ...result.data };
}

function problemList() {
  return Object.entries(errorTable).map(([code, row]) => ({
    code,
    status: row.status,
    id: row.id,
    en: row.en,
    retry: 'retry' in row,
  }));
}
