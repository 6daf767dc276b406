import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import { SuaraError } from '@suara/schema';
import type { HttpContext } from '../context.ts';
import { acceptedEncoding } from './compression.ts';
import type { SdkFile, SdkManifest } from './sdk-files.ts';
import { SdkVersions } from './sdk-versions.ts';

const forever = 'public, max-age=31536000, immutable';

/**
 * `/sdk`. The address with a version never changes its content and may be kept for ever; the one without leads to the
 * newest version and is asked for each time. Each version has its `sri.json`.
 */
export function sdkRoutes({ settings }: Pick<HttpContext, 'settings'>): Hono {
  const versions = new SdkVersions(settings.sdkDirectory);
  const routes = new Hono();
  routes.use(etag());
  // One pattern: Hono's fast router, which submissions go through as well, takes no fixed names beside it.
  routes.get('/:path{.+}', async (context) => {
    const path = context.req.param('path');
    if (path === 'sri.json') return sendManifest(context, await (await versions.newest()).manifest(), 'no-cache');
    if (path === 'suara.js') {
      return send(context, await (await versions.newest()).file(path, encodingOf(context)), 'no-cache');
    }
    const [version = '', name = '', ...rest] = path.split('/');
    if (rest.length > 0) throw new SuaraError('not_found');
    const files = versions.version(version);
    if (name === 'sri.json') return sendManifest(context, await files.manifest(), forever);
    return send(context, await files.file(name, encodingOf(context)), forever);
  });
  return routes;
}

function sendManifest(context: Context, manifest: SdkManifest, cacheControl: string): Response {
  allowEverySite(context);
  context.header('Cache-Control', cacheControl);
  return context.json(manifest);
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
