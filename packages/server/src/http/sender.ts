import { SuaraError } from '@suara/schema';
import type { Settings } from '../settings.ts';

/**
 * The other site a request comes from, or undefined for the server's own pages and for programs that state none. Hosts
 * are compared without their scheme, because a proxy before the server may end TLS.
 *
 * @throws {SuaraError} `origin_not_allowed` when the header is no origin at all
 */
export function foreignOrigin(request: Request, { publicUrl }: Settings): string | undefined {
  const origin = request.headers.get('origin');
  // Sandboxed frames and files on a disk state "null", which is a site like any other: one that no list names.
  if (origin === null || origin === 'null') return origin ?? undefined;
  if (!URL.canParse(origin)) throw new SuaraError('origin_not_allowed', { field: 'Origin' });
  const { host } = new URL(origin);
  const own = [request.url, publicUrl].some((url) => url !== undefined && new URL(url).host === host);
  return own ? undefined : origin;
}
