/** A clock that moves only when told, with the timers that hang on it. */
export class FakeClock {
  /** Milliseconds since the Unix epoch; a test may set it back, as a citizen may. */
  now = Date.UTC(2026, 10, 25, 3);
  /** Milliseconds that really went by: timers do not follow a clock that is set. */
  #elapsed = 0;
  #timers: { at: number; callback: () => void }[] = [];

  setTimer = (callback: () => void, milliseconds: number): (() => void) => {
    const timer = { at: this.#elapsed + milliseconds, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** Milliseconds until each timer, soonest first. */
  get waits(): number[] {
    return this.#timers.map((timer) => timer.at - this.#elapsed).sort((a, b) => a - b);
  }

  /** Lets time go by, running every timer at its instant and everything that follows from it. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#elapsed + milliseconds;
    await settle();
    for (let timer = this.#next(end); timer; timer = this.#next(end)) {
      this.#goTo(timer.at);
      this.#timers = this.#timers.filter((other) => other !== timer);
      timer.callback();
      await settle();
    }
    this.#goTo(end);
  }

  #next(end: number): { at: number; callback: () => void } | undefined {
    return this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
  }

  #goTo(at: number): void {
    this.now += at - this.#elapsed;
    this.#elapsed = at;
  }
}

/** Lets everything run that waits for no timer. Reading the body of a Response takes a few turns of the event loop. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
