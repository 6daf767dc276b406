import type { FormResponse } from '@suara/schema';
import type { Services } from './services.ts';
import { isOpen, periodAt } from './unit-periods.ts';

/**
 * The form a unit shows now and the period it takes responses for.
 *
 * @throws {SuaraError} `unit_unknown`, `instrument_unknown`
 */
export async function formResponse(
  { directory, clock }: Services,
  unitId: string,
  instrument?: string,
): Promise<FormResponse> {
  const unit = await directory.unit(unitId);
  const form = await directory.currentForm(unit, instrument);
  const now = clock.now();
  const period = periodAt(unit, now);
  const open = period && isOpen(period, now);
  return { form, period: open ? { id: period.id, label: period.label } : null };
}
