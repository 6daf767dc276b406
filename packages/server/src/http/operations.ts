import { Hono } from 'hono';
import { ping } from '../storage/ping.ts';
import type { HttpContext } from './context.ts';

/** For operators: is the process alive, does the database answer, and the measurements. */
export function operationRoutes({ services, metrics }: HttpContext): Hono {
  const routes = new Hono();
  routes.get('/healthz', (context) => context.text('ok'));
  routes.get('/readyz', async (context) => {
    await ping(services.storage);
    return context.text('ok');
  });
  routes.get('/metrics', async (context) => {
    context.header('Content-Type', metrics.registry.contentType);
    return context.body(await metrics.registry.metrics());
  });
  return routes;
}
