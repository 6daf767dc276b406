import {
  addCounters,
  elementsAsReported,
  lowestElements,
  performanceOf,
  sampleSize,
  score,
  toFixed,
  weightLabel,
  type Counters,
  type ElementResult,
  type Instrument,
  type ResultResponse,
  type Score,
  type ScoreOptions,
  type ServiceResult,
  type WeightMode,
} from '@suara/schema';
import type { ServiceRow } from '../storage/tables.ts';
import type { UnitWithParts } from '../storage/tenants.ts';
import type { ServiceCounters } from './service-counters.ts';
import type { UnitPeriod } from './unit-periods.ts';

/** Everything a published result is made of. */
export interface ResultParts {
  readonly unit: UnitWithParts;
  readonly period: UnitPeriod;
  readonly open: boolean;
  readonly service: ServiceRow | null;
  readonly instrument: Instrument;
  readonly parts: ReadonlyMap<string, ServiceCounters>;
  readonly users: number | null;
  readonly options: ScoreOptions & { readonly mode: WeightMode };
}

/** Scores the counters and sets the figures out as they are published. */
export function presentResult(parts: ResultParts): ResultResponse {
  const { unit, period, service, instrument, options, users } = parts;
  const { counters, responses } = pool(parts);
  const figures = score(instrument, counters, options);
  return {
    unit: { id: unit.unit.id, name: unit.unit.name, instansi: unit.instansiName },
    period: { id: period.id, label: period.label, open: parts.open },
    instrument: describeInstrument(instrument),
    service: service && { id: service.id, name: service.name },
    weight: { mode: options.mode, label: weightLabel(instrument, options.mode) },
    method: 'pooled',
    responses: { collected: responses, valid: responses, used: responses },
    ...describeScore(instrument, figures),
    sample: users === null ? null : { users, target: sampleSize(users) },
    elements: describeElements(instrument, counters, figures),
    services: service ? [] : unit.services.map((each) => describeService(parts, each)),
  };
}

/** The counters of the service, or of all services together: every respondent counts once. */
function pool({ instrument, service, parts }: ResultParts): { counters: Counters; responses: number } {
  const counted = [...parts].filter(([id]) => !service || id === service.id).map(([, part]) => part);
  const counters = addCounters(
    instrument,
    counted.map((part) => part.counters),
  );
  return { counters, responses: counted.reduce((sum, part) => sum + part.responses, 0) };
}

function describeInstrument({ id, version, title, source, scale, index }: Instrument): ResultResponse['instrument'] {
  return { id, version, title, source, scale, index };
}

function describeScore(instrument: Instrument, { status, ikm, grade, weightedMean, unanswered }: Score) {
  const codes = new Map(instrument.elements.map((element) => [element.id, element.reportCode]));
  return {
    status,
    mean: weightedMean && toFixed(weightedMean, 2),
    ikm,
    grade,
    performance: grade && performanceOf[grade],
    unanswered: unanswered.map((id) => codes.get(id)!),
  };
}

function describeElements(instrument: Instrument, counters: Counters, figures: Score): ElementResult[] {
  const lowest = figures.status === 'scored' ? lowestElements(figures.elements) : [];
  return elementsAsReported(instrument).map(({ id, reportCode, name }, position) => {
    const { answered, sum, nrr, weightedNrr } = figures.elements[position]!;
    return {
      id,
      reportCode,
      name,
      answered,
      sum,
      nrr: nrr && toFixed(nrr, 2),
      weightedNrr: weightedNrr && toFixed(weightedNrr, 3),
      counts: counters[id] ?? [],
      lowest: lowest.includes(id),
    };
  });
}

function describeService({ instrument, parts, options }: ResultParts, { id, name }: ServiceRow): ServiceResult {
  const part = parts.get(id);
  const { status, ikm, grade } = score(instrument, part?.counters ?? {}, options);
  return { id, name, responses: part?.responses ?? 0, status, ikm, grade };
}
