import { SuaraError, type Fault } from '@suara/schema';

/** A request with one or more faults; the first gives the error its code and status. */
export class Refusal extends SuaraError {
  readonly faults: readonly Fault[];

  constructor(first: Fault, ...others: readonly Fault[]) {
    super(first.code, first.field === undefined ? {} : { field: first.field });
    this.name = 'Refusal';
    this.faults = [first, ...others];
  }
}

/** Throws when there is a fault. */
export function refuse([first, ...others]: readonly Fault[]): void {
  if (first) throw new Refusal(first, ...others);
}
