/**
 * Response ids are UUIDv7 (RFC 9562). The id is also the idempotency key: the same id sent twice is one response. Its
 * time is the device's own and only orders the outbox; the server never reads it.
 */

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a UUIDv7 in lower case. */
export function isResponseId(text: string): boolean {
  return pattern.test(text);
}

/**
 * A new response id.
 *
 * @param now milliseconds since the Unix epoch, 0 to 2^48 - 1; a clock beyond that range is clamped
 * @param random ten bytes from a cryptographic source
 */
export function createResponseId(now: number, random: Uint8Array): string {
  const time = Math.min(Math.max(0, Math.trunc(now) || 0), 2 ** 48 - 1)
    .toString(16)
    .padStart(12, '0');
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const version = hex((a & 0x0f) | 0x70) + hex(b);
  const variant = hex((c & 0x3f) | 0x80) + hex(rest[0] ?? 0);
  const node = rest.slice(1, 7).map(hex).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}`;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
