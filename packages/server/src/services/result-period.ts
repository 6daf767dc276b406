import { SuaraError } from '@suara/schema';
import { hasResponses } from '../storage/counters.ts';
import type { UnitWithParts } from '../storage/tenants.ts';
import type { Services } from './services.ts';
import { begunPeriods, periodAt, periodById, type UnitPeriod } from './unit-periods.ts';

/**
 * The period a result is shown for: the one asked for, else the current one, else the latest that has responses, else
 * the latest that has begun.
 *
 * @throws {SuaraError} `period_unknown`
 */
export async function resultPeriod(
  services: Services,
  unit: UnitWithParts,
  instrument: string,
  asked: string | undefined,
): Promise<UnitPeriod> {
  const period =
    asked === undefined
      ? (periodAt(unit, services.clock.now()) ?? (await latestPeriod(services, unit, instrument)))
      : periodById(unit, asked);
  if (!period) throw new SuaraError('period_unknown', { field: 'period' });
  return period;
}

async function latestPeriod(
  { storage, clock }: Services,
  unit: UnitWithParts,
  instrument: string,
): Promise<UnitPeriod | undefined> {
  const begun = begunPeriods(unit, clock.now());
  for (const period of begun) {
    if (await hasResponses(storage, { unit: unit.unit.id, period: period.id, instrument })) return period;
  }
  return begun[0];
}
