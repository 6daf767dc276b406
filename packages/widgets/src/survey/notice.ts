import type { Fault } from '@suara/schema';

/** What the citizen is told before a response can go out. */
export type Notice =
  | { readonly kind: 'skipped'; readonly elements: readonly string[] }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'rejected'; readonly error: unknown };
