import { createRoute, z } from '@hono/zod-openapi';
import { limits } from '@suara/schema';
import { submissionSchema } from '@suara/schema/zod';
import {
  formResponseSchema,
  problemListSchema,
  problemSchema,
  receiptSchema,
  resultResponseSchema,
} from './schemas.ts';

/** The routes of the API as its OpenAPI description shows them. */
const unitParameter = z.object({ unit: z.string().max(limits.idCharacters) });

const problem = { content: { 'application/problem+json': { schema: problemSchema } } };
const notModified = { description: 'Unchanged since the ETag in If-None-Match' };
const unknown = { description: 'Unknown unit, instrument or period', ...problem };
const unavailable = {
  description: 'The database does not answer; try again after Retry-After seconds',
  headers: z.object({ 'Retry-After': z.string() }),
  ...problem,
};

/** What a page needs to show the survey. */
export const formRoute = createRoute({
  method: 'get',
  path: '/units/{unit}/form',
  summary: 'The form of a unit and its open period',
  request: { params: unitParameter, query: z.object({ instrument: z.string().optional() }) },
  responses: {
    200: { description: 'The form', content: { 'application/json': { schema: formResponseSchema } } },
    304: notModified,
    404: unknown,
    503: unavailable,
  },
});

const formFields = z.record(z.string(), z.string()).meta({
  description: 'The fields of Submission; `answer.<element>`, `blank.<element>`, `profile.<field>` for groups',
});

const submissionBody = {
  required: true,
  description: `At most ${limits.bodyBytes} bytes. The id makes sending idempotent.`,
  content: {
    'application/x-www-form-urlencoded': { schema: formFields },
    'multipart/form-data': { schema: formFields },
    'application/json': { schema: submissionSchema },
  },
};

const receipt = { content: { 'application/json': { schema: receiptSchema } } };

/** What the outbox and the hosted form send to. */
export const submitRoute = createRoute({
  method: 'post',
  path: '/responses',
  summary: 'Store one response durably',
  request: { body: submissionBody },
  responses: {
    200: { description: 'The same response was stored before; the same receipt', ...receipt },
    201: { description: 'Stored', ...receipt },
    400: { description: 'The body cannot be read', ...problem },
    403: { description: 'The site is not on the list of the unit', ...problem },
    404: { description: 'Unknown unit', ...problem },
    409: { description: 'The id was used for another response, or the survey is not open', ...problem },
    413: { description: 'The body is too large', ...problem },
    415: { description: 'The content type is not supported', ...problem },
    422: { description: 'The response does not fit the form; `faults` names everything', ...problem },
    503: unavailable,
  },
});

/** Which result is asked for; an unknown weight mode is refused here, the rest where it is looked up. */
export const resultQuerySchema = z.object({
  period: z.string().optional(),
  service: z.string().optional(),
  instrument: z.string().optional(),
  mode: z.enum(['exact', '0.11', '0.111']).optional(),
});

/** What is published. */
export const resultsRoute = createRoute({
  method: 'get',
  path: '/units/{unit}/results',
  summary: 'The published result of a unit',
  request: { params: unitParameter, query: resultQuerySchema },
  responses: {
    200: { description: 'The result', content: { 'application/json': { schema: resultResponseSchema } } },
    304: notModified,
    404: unknown,
    422: { description: 'Unknown service, or a weight that does not apply', ...problem },
    503: unavailable,
  },
});

/** Where the `type` of every problem leads. */
export const problemsRoute = createRoute({
  method: 'get',
  path: '/problems',
  summary: 'Every error code with its status and sentences',
  responses: {
    200: { description: 'The codes', content: { 'application/json': { schema: problemListSchema } } },
  },
});
