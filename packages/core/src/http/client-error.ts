/** What a reader is told, in both languages. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

/**
 * An error of the client. `code` is a code of the schema's error table: the one the server sent, or one of the device's
 * own (`network_unreachable`, `response_not_understood`, `body_too_large`).
 */
export class ClientError extends Error {
  declare readonly code: string;
  /** HTTP status, 0 when nothing answered. */
  declare readonly status: number;
  /** The server's sentence. Undefined for the device's own codes, whose sentences the catalogues hold. */
  declare readonly sentence: Sentence | undefined;

  constructor(code: string, status = 0, sentence?: Sentence) {
    super(code);
    this.name = 'ClientError';
    this.code = code;
    this.status = status;
    this.sentence = sentence;
  }
}

/** What is left of an error that was stored: cloning keeps no class. */
export type StoredError = Pick<ClientError, 'code' | 'status' | 'sentence'>;

/** True when the server said no for good. 408, 425 and 429 mean later, and every other status is trouble on the way. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429;
}
