import { Hono } from 'hono';
import { Registry } from 'prom-client';
import { systemClock, type Clock } from './clock.ts';
import { apiRoutes } from './http/api/routes.ts';
import type { HttpContext } from './http/context.ts';
import { answerUnrouted } from './http/method-not-allowed.ts';
import { Metrics } from './http/metrics.ts';
import { observe } from './http/observe.ts';
import { operationRoutes } from './http/operations.ts';
import { pageRoutes } from './http/pages/routes.ts';
import { codeOf, problemResponse } from './http/problem.ts';
import { sdkRoutes } from './http/static/routes.ts';
import type { Logger } from './logger.ts';
import { createServices } from './services/services.ts';
import type { Settings } from './settings.ts';
import type { Storage } from './storage/storage.ts';

/** What an app is made of. */
export interface AppOptions {
  readonly storage: Storage;
  readonly settings: Settings;
  readonly logger: Logger;
  /** Default: the time of the machine. */
  readonly clock?: Clock;
  /** Where the measurements are registered. Default: a registry of its own. */
  readonly registry?: Registry;
}

/** The whole server behind one function. */
export interface App {
  /** Answers a request. Never rejects. */
  fetch(request: Request, environment?: object): Response | Promise<Response>;
  /** Refuses new responses and resolves when those that were taken are durable. */
  drain(): Promise<void>;
}

/** Puts services, routes and storage together. The caller opens and closes the storage. */
export function createApp(options: AppOptions): App {
  const { storage, settings, logger, clock = systemClock, registry = new Registry() } = options;
  const services = createServices({ storage, clock, onCommit: (size) => metrics.committed(size) });
  const metrics = new Metrics(registry, () => services.queue.waiting);
  const app = routes({ services, settings, logger, metrics });
  return {
    fetch: (request, environment) => app.fetch(request, environment),
    drain: () => services.queue.drain(),
  };
}

function routes(http: HttpContext): Hono {
  const app = new Hono();
  app.use(observe(http));
  app.route('/api/v1', apiRoutes(http));
  app.route('/sdk', sdkRoutes(http));
  app.route('/', operationRoutes(http));
  app.route('/', pageRoutes(http));
  app.onError((error) => answerError(http, error));
  app.notFound((context) => answerUnrouted(app, context));
  return app;
}

function answerError({ logger }: HttpContext, error: unknown): Response {
  const code = codeOf(error);
  if (code === 'internal' || code === 'storage_unavailable') logger.error({ err: error, code }, 'request failed');
  return problemResponse(error);
}
