/** Result codes of SQLite that say "not now": disk full, disk failing, file read-only or busy. */
const sqliteCodes = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|CORRUPT)/;

/**
 * SQLSTATE classes 08 (connection), 53 (resources), 57 (operator intervention), 58 (system) and 40 (deadlock,
 * serialization), and 25006 for a server that only reads, as a standby does.
 */
const postgresStates = /^(08|40|53|57P|58|25006)/;

const networkCodes = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;

/** Errors of `pg` itself, which carry no code. */
const driverMessages = /connection terminated|timeout exceeded|query read timeout|not queryable|connection error/i;

/** True when the database cannot do its work now, and the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as { code?: unknown }).code ?? '');
  if ([sqliteCodes, postgresStates, networkCodes].some((codes) => codes.test(code))) return true;
  return code === '' && driverMessages.test(error.message);
}
