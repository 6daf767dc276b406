import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { HttpContext } from './context.ts';

/**
 * Measures every request, and logs it at level debug. The pattern of the route is recorded, never the address itself,
 * which could say what a single person did.
 */
export function observe({ metrics, logger }: Pick<HttpContext, 'metrics' | 'logger'>): MiddlewareHandler {
  return async (context, next) => {
    const startedAt = performance.now();
    await next();
    const milliseconds = performance.now() - startedAt;
    const route = routePath(context);
    const { status } = context.res;
    metrics.requestAnswered(route, status, milliseconds / 1_000);
    if (logger.isLevelEnabled('debug')) {
      logger.debug({ method: context.req.method, route, status, milliseconds: Math.round(milliseconds) }, 'request');
    }
  };
}
