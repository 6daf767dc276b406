import type { Context, Hono } from 'hono';
import { SuaraError } from '@suara/schema';
import { problemResponse } from './problem.ts';

/** Every method that a route of the server has. */
const methods = ['GET', 'POST'] as const;

/**
 * The answer where no route was found: 405 with the right methods when the address exists for another method, else 404.
 * Asked only then, so that the requests that do find their route pay nothing for it.
 */
export function answerUnrouted(app: Hono, context: Context): Response {
  const allowed = methods.filter((method) => hasRoute(app, method, context.req.path));
  if (allowed.length === 0) return problemResponse(new SuaraError('not_found'));
  return problemResponse(new SuaraError('method_not_allowed'), { Allow: allowed.join(', ') });
}

/** Middleware is registered for all methods, a route for its own. */
function hasRoute(app: Hono, method: string, path: string): boolean {
  const [handlers] = app.router.match(method, path);
  return handlers.some(([[, route]]) => route.method === method);
}
