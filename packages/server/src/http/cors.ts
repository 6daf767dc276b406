import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Any site may call the API; no cookie and no credential ever belongs to it. These headers go with every answer. */
export const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
} as const;

/** Answers the question a browser asks before a request that is not a simple one. */
export const preflight: MiddlewareHandler = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['Content-Type', 'If-None-Match'],
  maxAge: 86_400,
});
