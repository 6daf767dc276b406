import { hash } from 'node:crypto';
import { composeInstrument, instruments, SuaraError, type SurveyForm } from '@suara/schema';
import type { UnitWithParts } from '../storage/tenants.ts';

/**
 * The form of one unit and instrument, named after its content: the same content has the same id on every node.
 *
 * @throws {SuaraError} `instrument_unknown`, `instrument_invalid`
 */
export function formOf({ unit, instansiName, services }: UnitWithParts, instrumentId: string): SurveyForm {
  const national = instruments[instrumentId];
  if (!national || !unit.instruments.includes(instrumentId)) {
    throw new SuaraError('instrument_unknown', { field: instrumentId.slice(0, 64) });
  }
  const content = {
    unit: { id: unit.id, name: unit.name, instansi: instansiName },
    instrument: composeInstrument(national, unit.additions[instrumentId] ?? {}),
    services: services.map(({ id, name }) => ({ id, name })),
  };
  const digest = hash('sha256', JSON.stringify(content), 'hex').slice(0, 12);
  return { id: `${national.id}.${national.version}-${digest}`, ...content };
}
