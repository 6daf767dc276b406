import { countAnswers, score, skm2017, type Counters } from '@suara/schema';

/** Microseconds of one scoring of counters that hold a number of responses. */
export function scoringMicroseconds(responses: number): number {
  const counters: Counters = Object.fromEntries(
    skm2017.elements.map(({ id }, position) => [id, [0, 1, 2, 3].map((value) => (value + position + 1) * responses)]),
  );
  const rounds = 2_000;
  for (let warmUp = 0; warmUp < rounds; warmUp += 1) score(skm2017, counters);
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) score(skm2017, counters);
  return Math.round(((performance.now() - started) * 10_000) / rounds) / 10;
}

/** Milliseconds to count a number of responses one by one and score them, as a recomputation does. */
export function recountMilliseconds(responses: number): number {
  const started = performance.now();
  score(skm2017, countAnswers(skm2017, rows(responses)));
  return Math.round(performance.now() - started);
}

function* rows(count: number): Generator<Record<string, number>> {
  for (let row = 0; row < count; row += 1) {
    yield Object.fromEntries(skm2017.elements.map(({ id }, position) => [id, ((row + position) % 4) + 1]));
  }
}
