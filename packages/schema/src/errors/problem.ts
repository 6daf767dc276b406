import type { ErrorCode } from './table.ts';

/** One thing that is wrong with a request: a code of the table and the field it is about. */
export interface Fault {
  readonly code: ErrorCode;
  readonly field?: string;
}

/** The problem+json body of every error of the API (RFC 9457). */
export interface Problem {
  readonly type: string;
  /** The English sentence of the code. */
  readonly title: string;
  /** The Indonesian sentence of the code. */
  readonly detail: string;
  readonly status: number;
  readonly code: string;
  /** Everything that was found wrong, the first being the one in `code`. */
  readonly faults?: readonly { readonly code: string; readonly field?: string }[];
}
