import { limits, SuaraError } from '@suara/schema';
import { sharedTurn } from './shared-turn.ts';

/**
 * The bytes of a request body of at most `limits.bodyBytes`. A longer one is refused by its stated length before
 * anything is read, or as soon as it passes the limit. Bodies that arrive together are handed over together.
 *
 * @throws {SuaraError} `body_too_large`, `body_malformed` when it breaks off
 */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) > limits.bodyBytes) throw new SuaraError('body_too_large');
  const bytes = await readBytes(request, length !== null && !request.headers.has('transfer-encoding'));
  await sharedTurn();
  return bytes;
}

/** @param isBounded the length is stated: Node ends the body there, so nothing needs counting */
async function readBytes(request: Request, isBounded: boolean): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return isBounded ? new Uint8Array(await request.arrayBuffer()) : await readStream(request);
  } catch (error) {
    if (error instanceof SuaraError) throw error;
    throw new SuaraError('body_malformed', { cause: error });
  }
}

async function readStream({ body }: Request): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(limits.bodyBytes);
  let size = 0;
  if (!body) return bytes.subarray(0, 0);
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, size);
    if (size + value.length > bytes.length) {
      // Not awaited: a sender that never ends would hold the answer back.
      void reader.cancel();
      throw new SuaraError('body_too_large');
    }
    bytes.set(value, size);
    size += value.length;
  }
}
