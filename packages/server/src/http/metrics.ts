import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is measured, in the text format of Prometheus at `/metrics`. No label ever holds a unit, an id or an address. */
export class Metrics {
  readonly registry: Registry;
  readonly #requests: Counter<'route' | 'status'>;
  readonly #durations: Histogram<'route'>;
  readonly #submissions: Counter<'outcome'>;
  readonly #rejections: Counter<'code'>;
  readonly #batches: Histogram;

  /**
   * @param queueLength number of responses that wait for a transaction now
   */
  constructor(registry: Registry, queueLength: () => number) {
    const registers = [registry];
    this.registry = registry;
    this.#requests = new Counter({
      name: 'suara_http_requests_total',
      help: 'Answered requests by route and status',
      labelNames: ['route', 'status'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'suara_http_request_seconds',
      help: 'Time to answer by route',
      labelNames: ['route'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.#submissions = new Counter({
      name: 'suara_submissions_total',
      help: 'Responses by outcome: stored, repeated, rejected',
      labelNames: ['outcome'],
      registers,
    });
    this.#rejections = new Counter({
      name: 'suara_submissions_rejected_total',
      help: 'Responses that were not stored, by error code',
      labelNames: ['code'],
      registers,
    });
    this.#batches = new Histogram({
      name: 'suara_commit_responses',
      help: 'Responses that shared one transaction',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    });
    registry.registerMetric(queueGauge(queueLength));
  }

  requestAnswered(route: string, status: number, seconds: number): void {
    this.#requests.inc({ route, status });
    this.#durations.observe({ route }, seconds);
  }

  submissionStored(repeated: boolean): void {
    this.#submissions.inc({ outcome: repeated ? 'repeated' : 'stored' });
  }

  submissionRejected(code: string): void {
    this.#submissions.inc({ outcome: 'rejected' });
    this.#rejections.inc({ code });
  }

  committed(size: number): void {
    this.#batches.observe(size);
  }
}

function queueGauge(length: () => number): Gauge {
  return new Gauge({
    name: 'suara_commit_queue_length',
    help: 'Responses that wait for a transaction',
    registers: [],
    collect() {
      this.set(length());
    },
  });
}
