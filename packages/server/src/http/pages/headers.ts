import type { MiddlewareHandler } from 'hono';

/** Nothing but the page's own style sheet, images and forms. */
const ownContentOnly = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

const common: readonly (readonly [string, string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  // With "no-referrer" a browser would state the origin "null" when a citizen sends the form.
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
];

/** The policy of a page that stands alone: no script, no frame around it. */
export const pagePolicy = `${ownContentOnly}; frame-ancestors 'none'`;

/**
 * The policy of a page that is made for frames: the element's script runs, and the sites of the unit may frame it.
 *
 * @param origins sites that may frame the page; empty for any
 */
export function embedPolicy(origins: readonly string[]): string {
  const ancestors = origins.length === 0 ? '*' : ["'self'", ...origins].join(' ');
  return `${ownContentOnly}; script-src 'self'; connect-src 'self'; frame-ancestors ${ancestors}`;
}

/** The headers of every page. A route that needs another policy sets it before. */
export const pageHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  for (const [name, value] of common) headers.set(name, value);
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', pagePolicy);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache');
};
