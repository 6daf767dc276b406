import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import { resultOf } from '../../services/results.ts';
import { listUnits } from '../../storage/tenants.ts';
import { resultQuery } from '../api/routes.ts';
import type { HttpContext } from '../context.ts';
import { codeOf, problemHeaders, problemOf } from '../problem.ts';
import { badge } from './badge.ts';
import { errorPage } from './error-page.ts';
import { embedPolicy, pageHeaders } from './headers.ts';
import { homePage } from './home-page.ts';
import { pageLanguage } from './layout.ts';
import { embeddedResultPage, resultPage } from './result-page.ts';
import { styleSheet } from './style.ts';
import { surveyRoutes } from './survey-routes.ts';

/** The hosted pages. All of them work without JavaScript. */
export function pageRoutes(http: HttpContext): Hono {
  const routes = new Hono();
  routes.use(pageHeaders);
  routes.onError((error, context) => showError(http, context, error));
  routes.get('/', async (context) =>
    context.html(homePage(await listUnits(http.services.storage), languageOf(context))),
  );
  routes.get(styleSheet.path, (context) => {
    context.header('Content-Type', 'text/css; charset=utf-8');
    context.header('Cache-Control', 'public, max-age=31536000, immutable');
    return context.body(styleSheet.css);
  });
  routes.route('/', surveyRoutes(http));
  routes.get('/hasil/:unit', async (context) =>
    context.html(resultPage(await resultFor(http, context), languageOf(context))),
  );
  routes.get('/embed/result/:unit', async (context) => {
    const { unit } = await http.services.directory.unit(context.req.param('unit'));
    context.header('Content-Security-Policy', embedPolicy(unit.origins));
    const { period, service, instrument } = context.req.query();
    const asked = { period, service, instrument };
    return context.html(embeddedResultPage(await resultFor(http, context), languageOf(context), asked));
  });
  routes.get('/badge/:file{.+\\.svg}', etag(), (context) => showBadge(http, context));
  return routes;
}

function languageOf(context: Context) {
  return pageLanguage(context.req.query('lang'));
}

function resultFor({ services }: HttpContext, context: Context, unit = context.req.param('unit') ?? '') {
  return resultOf(services, resultQuery(unit, context.req.query()));
}

async function showBadge(http: HttpContext, context: Context): Promise<Response> {
  const unit = (context.req.param('file') ?? '').replace(/\.svg$/, '');
  const image = await badge(await resultFor(http, context, unit));
  context.header('Content-Type', 'image/svg+xml; charset=utf-8');
  context.header('Cache-Control', 'public, max-age=300');
  context.header('Access-Control-Allow-Origin', '*');
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  return context.body(String(image));
}

async function showError({ logger }: HttpContext, context: Context, error: unknown): Promise<Response> {
  const problem = problemOf(error);
  if (problem.status >= 500) logger.error({ err: error, code: codeOf(error) }, 'page failed');
  for (const [name, value] of Object.entries(problemHeaders(problem.status))) context.header(name, value);
  return context.html(errorPage(problem), problem.status as 500);
}
