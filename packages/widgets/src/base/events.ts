import type { Receipt } from '@suara/schema';

/** Detail of `suara-sent`, fired once the server has stored a response. It tells nothing about the person. */
export interface SentDetail {
  readonly unit: string;
  readonly service: string;
  /** Id of the period the response counts in. */
  readonly period: string;
  /** Receipt number. */
  readonly receipt: string;
}

declare global {
  interface HTMLElementEventMap {
    'suara-sent': CustomEvent<SentDetail>;
  }
  interface DocumentEventMap {
    'suara-sent': CustomEvent<SentDetail>;
  }
}

/** The event for a receipt; it bubbles out of shadow roots so that a result on the same page hears it. */
export function sentEvent({ unit, service, period, receipt }: Receipt): CustomEvent<SentDetail> {
  return new CustomEvent('suara-sent', { bubbles: true, composed: true, detail: { unit, service, period, receipt } });
}
