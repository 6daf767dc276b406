import type { Submission } from '@suara/schema';

/**
 * The tables as Kysely sees them, the same on SQLite and PostgreSQL: JSON is text, times are milliseconds since the Unix
 * epoch, counts are whole numbers below 2^53.
 */
export interface Tables {
  instansi: InstansiRow;
  unit: UnitRow;
  service: ServiceRow;
  period: PeriodRow;
  form: FormRow;
  response: ResponseRow;
  counter: CounterRow;
  service_users: ServiceUsersRow;
}

/** An instansi: a ministry, a province, a city, which units belong to. */
export interface InstansiRow {
  id: string;
  name: string;
}

/** A unit layanan. */
export interface UnitRow {
  id: string;
  instansi: string;
  name: string;
  time_zone: string;
  period_scheme: string;
  /** JSON: ids of the instruments the unit runs, the first being its default. */
  instruments: string;
  /** JSON: `UnitAdditions` by instrument id. */
  additions: string;
  /** JSON: web origins that may post; empty for any. */
  origins: string;
}

/** A layanan. */
export interface ServiceRow {
  unit: string;
  id: string;
  name: string;
  /** Place in the list that a citizen chooses from. */
  position: number;
}

/** A custom period, or a calendar period that was closed before its end. */
export interface PeriodRow {
  unit: string;
  id: string;
  label: string;
  starts_at: number;
  ends_at: number;
  closed_at: number | null;
}

/** Every version of a form that was ever given out. Rows never change. */
export interface FormRow {
  id: string;
  unit: string;
  instrument: string;
  content: string;
  created_at: number;
}

/** One stored response. Rows are only ever added. */
export interface ResponseRow {
  id: string;
  unit: string;
  period: string;
  service: string;
  instrument: string;
  form: string;
  channel: string;
  layout: string;
  lang: string;
  answers: string;
  blanks: string;
  profile: string;
  comment: string;
  /** SHA-256 of the canonical submission, base64url. */
  body_hash: string;
  received_at: number;
}

/** A response before it is a row: what a row holds as JSON text is still as it was parsed. */
export type NewResponse = Omit<ResponseRow, 'answers' | 'blanks' | 'profile'> &
  Pick<Submission, 'answers' | 'blanks' | 'profile'>;

/**
 * `answer`: how often an element (`name`) got a `value`. `profile`: likewise for a profile field. `form`: how many
 * responses were given on a form version (`name`). `responses`: how many responses there are.
 */
export type CounterKind = 'answer' | 'profile' | 'form' | 'responses';

/** How often something occurs in the responses of one unit, period, instrument and service. */
export interface CounterRow {
  unit: string;
  period: string;
  instrument: string;
  kind: CounterKind;
  service: string;
  name: string;
  value: string;
  n: number;
}

/** How many people used a service in a period, as the unit stated it. */
export interface ServiceUsersRow {
  unit: string;
  period: string;
  service: string;
  users: number;
}
