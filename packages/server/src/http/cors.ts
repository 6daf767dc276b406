import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/**
 * Any site may call the API; no cookie and no credential ever belongs to it. These headers go with every answer, written
 * into it at once: adding them afterwards costs a submission more than checking its answers does.
 */
export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
} as const;

const answerPreflight = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['Content-Type', 'If-None-Match'],
  maxAge: 86_400,
});

/** Answers the question a browser asks before a request that is not a simple one. */
export const preflight: MiddlewareHandler = (context, next) =>
  context.req.method === 'OPTIONS' ? answerPreflight(context, next) : next();
