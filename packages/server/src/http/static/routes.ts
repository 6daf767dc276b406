import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import type { HttpContext } from '../context.ts';
import { acceptedEncoding } from './compression.ts';
import { SdkFiles, type SdkFile } from './sdk-files.ts';

/**
 * `/sdk`. The address with a version never changes its content and may be kept for ever; the one without leads to the
 * current version and is asked for each time.
 */
export function sdkRoutes({ settings }: Pick<HttpContext, 'settings'>): Hono {
  const files = new SdkFiles(settings.sdkDirectory);
  const routes = new Hono();
  routes.use(etag());
  routes.get('/suara.js', async (context) => {
    const file = await files.file('suara.js', encodingOf(context));
    return send(context, file, 'no-cache');
  });
  routes.get('/sri.json', async (context) => {
    allowEverySite(context);
    context.header('Cache-Control', 'no-cache');
    return context.json(await files.manifest());
  });
  routes.get('/:version/:file', async (context) => {
    const { version, file: name } = context.req.param();
    const file = await files.file(name, encodingOf(context), version);
    return send(context, file, 'public, max-age=31536000, immutable');
  });
  return routes;
}

function encodingOf(context: Context) {
  return acceptedEncoding(context.req.header('Accept-Encoding'));
}

function send(context: Context, { bytes, type, etag: tag }: SdkFile, cacheControl: string): Response {
  const encoding = encodingOf(context);
  allowEverySite(context);
  context.header('Content-Type', type);
  context.header('Cache-Control', cacheControl);
  context.header('ETag', tag);
  context.header('Vary', 'Accept-Encoding');
  if (encoding !== 'identity') context.header('Content-Encoding', encoding);
  return context.body(new Uint8Array(bytes));
}

function allowEverySite(context: Context): void {
  context.header('Access-Control-Allow-Origin', '*');
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  context.header('X-Content-Type-Options', 'nosniff');
}
