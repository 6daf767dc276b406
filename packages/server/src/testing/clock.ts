import type { Clock } from '../clock.ts';

/** A clock that stands still until it is told to move. */
export class FakeClock implements Clock {
  #now: number;

  /** @param time an ISO time with its offset, such as `2026-11-25T10:00:00+07:00` */
  constructor(time: string) {
    this.#now = Date.parse(time);
  }

  now(): number {
    return this.#now;
  }

  set(time: string): void {
    this.#now = Date.parse(time);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
