/** What the server answers when a response is stored durably. */
export interface Receipt {
  /** The response id that was sent. */
  readonly id: string;
  /** Receipt number a citizen can note down, such as `7KQF2-9XMPA`. */
  readonly receipt: string;
  readonly unit: string;
  readonly service: string;
  /** The period the response counts in, by the server's clock. */
  readonly period: string;
  /** The day it was received in the unit's zone, `2026-11-25`. No time of day, which could point at a person. */
  readonly received: string;
}

/** Crockford's alphabet: no I, L, O or U, so a number survives being read aloud and copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The receipt number of a response id: its last 50 bits, all of them random, as ten characters. Whoever holds the id
 * can derive it again, and it does not reveal when the response was made.
 */
export function receiptNumber(responseId: string): string {
  // 52 bits, which a number holds exactly.
  let bits = Number.parseInt(responseId.replace(/-/g, '').slice(-13), 16) % 2 ** 50;
  let number = '';
  for (let position = 0; position < 10; position += 1) {
    number = alphabet[bits % 32]! + number;
    bits = Math.floor(bits / 32);
  }
  return `${number.slice(0, 5)}-${number.slice(5)}`;
}
