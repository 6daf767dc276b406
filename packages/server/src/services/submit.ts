import { hash } from 'node:crypto';
import {
  canonicalSubmission,
  checkSubmission,
  formatDate,
  receiptNumber,
  SuaraError,
  type Receipt,
  type Submission,
  type SurveyForm,
} from '@suara/schema';
import { findResponse, type StoredOutcome, type StoredResponse } from '../storage/responses.ts';
import type { NewResponse } from '../storage/tables.ts';
import type { UnitWithParts } from '../storage/tenants.ts';
import { refuse } from './refusal.ts';
import type { Services } from './services.ts';
import { isOpen, periodAt } from './unit-periods.ts';

/** What a stored response is answered with. */
export interface SubmitOutcome {
  readonly receipt: Receipt;
  /** The same response was stored before: nothing was counted again. */
  readonly repeated: boolean;
}

/**
 * Stores one response durably. The same id with the same content gives the same receipt however often it comes, also
 * after its period was closed.
 *
 * @param origin the other site that the request comes from; undefined for the server's own pages and for programs
 * @throws {SuaraError} every code under "Responses" of the error table, and `storage_unavailable`'s causes
 */
export async function submitResponse(
  services: Services,
  submission: Submission,
  origin: string | undefined,
): Promise<SubmitOutcome> {
  const unit = await services.directory.unit(submission.unit);
  checkOrigin(unit, origin);
  const form = await services.directory.form(submission.form);
  if (!form) throw new SuaraError('form_unknown', { field: 'form' });
  refuse(checkSubmission(submission, form));
  const { stored, fresh } = await store(services, unit, submission, form);
  return { receipt: receiptOf(stored, unit.unit.timeZone), repeated: !fresh };
}

/** Browsers send the origin with every POST; without one the request comes from no other site. */
function checkOrigin({ unit }: UnitWithParts, origin: string | undefined): void {
  if (origin === undefined || unit.origins.length === 0 || unit.origins.includes(origin)) return;
  throw new SuaraError('origin_not_allowed', { field: 'Origin' });
}

async function store(
  services: Services,
  unit: UnitWithParts,
  submission: Submission,
  form: SurveyForm,
): Promise<StoredOutcome> {
  const now = services.clock.now();
  const period = periodAt(unit, now);
  const bodyHash = hash('sha256', canonicalSubmission(submission), 'base64url');
  const outcome =
    period && isOpen(period, now)
      ? await services.queue.add(responseOf(submission, form, { period: period.id, bodyHash, now }))
      : await storedBefore(services, submission.id);
  if (outcome.stored.body_hash !== bodyHash) throw new SuaraError('id_reused', { field: 'id' });
  return outcome;
}

async function storedBefore({ storage }: Services, id: string): Promise<StoredOutcome> {
  const stored = await findResponse(storage, id);
  if (!stored) throw new SuaraError('period_closed');
  return { stored, fresh: false };
}

function responseOf(
  submission: Submission,
  form: SurveyForm,
  { period, bodyHash, now }: { readonly period: string; readonly bodyHash: string; readonly now: number },
): NewResponse {
  return {
    ...submission,
    period,
    instrument: form.instrument.id,
    form: form.id,
    body_hash: bodyHash,
    received_at: now,
  };
}

function receiptOf({ id, unit, service, period, received_at }: StoredResponse, timeZone: string): Receipt {
  return { id, receipt: receiptNumber(id), unit, service, period, received: formatDate(received_at, timeZone) };
}
