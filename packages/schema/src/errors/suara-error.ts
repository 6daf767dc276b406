import { errorTable, type ErrorCode } from './table.ts';

/** An error with a code of the one table. `message` is the English sentence, for logs; readers get the Indonesian one. */
export class SuaraError extends Error {
  readonly code: ErrorCode;
  /** The field, element or value the error is about. Never the text a citizen wrote. */
  readonly field: string | undefined;

  constructor(code: ErrorCode, detail: { readonly field?: string; readonly cause?: unknown } = {}) {
    const about = detail.field === undefined ? '' : ` (${detail.field})`;
    super(errorTable[code].en + about, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'SuaraError';
    this.code = code;
    this.field = detail.field;
  }
}
