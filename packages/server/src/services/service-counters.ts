import { emptyCounters, type Instrument } from '@suara/schema';
import type { CounterRow } from '../storage/tables.ts';

/** The counters of one service. */
export interface ServiceCounters {
  readonly counters: Record<string, number[]>;
  responses: number;
}

/** Sorts the counter rows of one unit, period and instrument by service. */
export function sumByService(instrument: Instrument, rows: readonly CounterRow[]): Map<string, ServiceCounters> {
  const parts = new Map<string, ServiceCounters>();
  for (const row of rows) {
    const part = parts.get(row.service) ?? { counters: emptyCounters(instrument), responses: 0 };
    parts.set(row.service, part);
    if (row.kind === 'responses') part.responses += row.n;
    else if (row.kind === 'answer') addAnswer(instrument, part, row);
  }
  return parts;
}

/** An element that the instrument no longer has is left out; its counters stay. */
function addAnswer({ scale }: Instrument, part: ServiceCounters, { name, value, n }: CounterRow): void {
  const counts = part.counters[name];
  if (counts) counts[Number(value) - scale.lowest] = n;
}
