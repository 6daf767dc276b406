import { SuaraError, yearOf, type ResultResponse, type SurveyForm, type WeightMode } from '@suara/schema';
import { readCounters } from '../storage/counters.ts';
import { findNewestForm } from '../storage/forms.ts';
import type { CounterRow, ServiceRow } from '../storage/tables.ts';
import { readServiceUsers, type UnitWithParts } from '../storage/tenants.ts';
import { resultPeriod } from './result-period.ts';
import { presentResult } from './present-result.ts';
import { sumByService } from './service-counters.ts';
import type { Services } from './services.ts';
import { isOpen, type UnitPeriod } from './unit-periods.ts';

/** Which result is asked for; what is left out has the unit's default. */
export interface ResultQuery {
  readonly unit: string;
  readonly period?: string | undefined;
  /** One service alone instead of the unit pooled by respondent. */
  readonly service?: string | undefined;
  readonly instrument?: string | undefined;
  readonly mode?: WeightMode | undefined;
}

/**
 * The published result of a unit, from its counters alone: it costs the same with ten responses and with ten million.
 *
 * @throws {SuaraError} `unit_unknown`, `instrument_unknown`, `period_unknown`, `service_unknown`,
 *   `weight_mode_not_applicable`
 */
export async function resultOf(services: Services, query: ResultQuery): Promise<ResultResponse> {
  const unit = await services.directory.unit(query.unit);
  const current = services.directory.composedForm(unit, query.instrument);
  const service = serviceOf(unit, query.service);
  const period = await resultPeriod(services, unit, current.instrument.id, query.period);
  const rows = await readCounters(services.storage, {
    unit: unit.unit.id,
    period: period.id,
    instrument: current.instrument.id,
    kinds: ['answer', 'form', 'responses'],
  });
  const form = await shownForm(services, rows, current);
  const users = await usersOf(services, unit, period, service);
  return presentResult({
    unit,
    period,
    open: isOpen(period, services.clock.now()),
    service,
    instrument: form.instrument,
    parts: sumByService(form.instrument, rows),
    users,
    options: { mode: query.mode ?? 'exact', year: yearOf(period, unit.unit.timeZone) },
  });
}

/** A period keeps the wording and the weights it was asked with, whatever the unit changes afterwards. */
async function shownForm({ storage }: Services, rows: readonly CounterRow[], current: SurveyForm): Promise<SurveyForm> {
  const ids = [...new Set(rows.filter(({ kind }) => kind === 'form').map(({ name }) => name))];
  if (ids.length === 0 || ids.includes(current.id)) return current;
  return (await findNewestForm(storage, ids)) ?? current;
}

function serviceOf(unit: UnitWithParts, id: string | undefined): ServiceRow | null {
  if (id === undefined) return null;
  const service = unit.services.find((candidate) => candidate.id === id);
  if (!service) throw new SuaraError('service_unknown', { field: 'service' });
  return service;
}

/** Users of the service, or of the unit; null unless they are stated for every service that is counted. */
async function usersOf(
  { storage }: Services,
  { unit, services }: UnitWithParts,
  period: UnitPeriod,
  service: ServiceRow | null,
): Promise<number | null> {
  const rows = await readServiceUsers(storage, unit.id, period.id);
  const counted = service ? [service] : services;
  const users = counted.map(({ id }) => rows.find((row) => row.service === id)?.users);
  if (users.length === 0 || users.includes(undefined)) return null;
  return users.reduce<number>((sum, number) => sum + number!, 0);
}
