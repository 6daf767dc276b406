import type { Wording } from '../instruments/instrument.ts';
import type { Grade } from '../scoring/grades.ts';
import type { ScoreStatus } from '../scoring/score.ts';
import type { WeightMode } from '../scoring/weights.ts';

/** One unsur of a result. Decimals are exact strings with a decimal point; a client only changes the point. */
export interface ElementResult {
  readonly id: string;
  readonly reportCode: string;
  readonly name: Wording;
  /** People who answered this element. */
  readonly answered: number;
  /** Sum of their answers, so that the NRR can be recomputed. */
  readonly sum: number;
  /** NRR with two decimals, null without answers. */
  readonly nrr: string | null;
  /** Weighted NRR with three decimals, null without answers. */
  readonly weightedNrr: string | null;
  /** How often each value was chosen, lowest first. */
  readonly counts: readonly number[];
  /** One of the three lowest NRRs of a scored result. */
  readonly lowest: boolean;
}

/** The figure of one service beside that of the unit. */
export interface ServiceResult {
  readonly id: string;
  readonly name: string;
  readonly responses: number;
  readonly status: ScoreStatus;
  readonly ikm: string | null;
  readonly grade: Grade | null;
}

/** `GET /api/v1/units/{unit}/results`: everything that is needed to print the result and to recompute it. */
export interface ResultResponse {
  readonly unit: { readonly id: string; readonly name: string; readonly instansi: string };
  readonly period: { readonly id: string; readonly label: Wording; readonly open: boolean };
  readonly instrument: {
    readonly id: string;
    readonly version: number;
    readonly title: Wording;
    readonly source: string;
    readonly scale: { readonly lowest: number; readonly highest: number };
    readonly index: 'ikm' | 'mean';
  };
  /** The service the result is restricted to, null for the unit pooled by respondent. */
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly weight: { readonly mode: WeightMode; readonly label: string };
  readonly method: 'pooled';
  /** Nothing is left out: `used` equals `valid` equals `collected` until an exclusion is recorded with its reason. */
  readonly responses: { readonly collected: number; readonly valid: number; readonly used: number };
  readonly status: ScoreStatus;
  /** Weighted mean on the instrument's scale, two decimals; null unless scored. */
  readonly mean: string | null;
  /** Two decimals, null unless scored and for instruments without an IKM. */
  readonly ikm: string | null;
  readonly grade: Grade | null;
  /** Kinerja, such as `Baik`. */
  readonly performance: string | null;
  /** Report codes of the elements nobody answered. */
  readonly unanswered: readonly string[];
  /** Users in the period and the Krejcie-Morgan target, null when the unit did not state its users. */
  readonly sample: { readonly users: number; readonly target: number } | null;
  /** In report order. */
  readonly elements: readonly ElementResult[];
  /** Every service with its own figure; empty when the result is that of one service. */
  readonly services: readonly ServiceResult[];
}
