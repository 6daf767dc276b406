import recorded from '@suara/testkit/cases/ikm_faults.json' with { type: 'json' };
import { expect, test } from 'vitest';
import type { Score } from '../scoring/score.ts';

/** Values of one side of a recorded fault; each check says what it expects in them. */
type Values = Readonly<Record<string, unknown>>;

/** A fault seen in a program that computes the IKM. */
export interface Fault {
  readonly kind: string;
  readonly example_input: Values;
  readonly wrong_output: Values;
  readonly right_output: Values;
}

export const faults = recorded.faults as readonly Fault[];

/** The test file beside `cases/ikm-faults.test.ts` that shows each fault cannot happen. */
export const testedHere = {
  'weight-truncated': 'index-faults',
  'formula-not-reproducible': 'index-faults',
  'obsolete-weight-14-unsur': 'index-faults',
  'boundary-gap': 'grade-faults',
  'boundary-gap-interval-scale': 'grade-faults',
  'boundary-constant-wrong': 'grade-faults',
  'boundary-overlap-and-overrun': 'grade-faults',
  'weight-applied-twice': 'index-faults',
  'lowest-answers-discarded': 'respondent-faults',
  'two-code-paths-two-results': 'respondent-faults',
  'divided-by-theoretical-sample': 'respondent-faults',
  'sample-table-typo': 'respondent-faults',
  'missing-answer-counts-as-zero': 'respondent-faults',
  'null-erases-whole-unit': 'respondent-faults',
  'no-data-shown-as-worst-grade': 'respondent-faults',
  'division-by-zero': 'respondent-faults',
  'answer-range-not-validated': 'input-faults',
  'duplicate-check-identifies-the-server': 'input-faults',
  'index-from-one-age-group': 'respondent-faults',
  'label-and-filter-use-different-bounds': 'grade-faults',
  'five-point-scale-with-four-point-table': 'grade-faults',
  'answer-text-lookup-drops-respondent': 'input-faults',
  'date-window-mutated': 'input-faults',
  'published-value-typed-by-hand': 'index-faults',
  'identity-collected-for-anonymous-survey': 'input-faults',
} as const;

/** Faults that no pure rule can commit or prevent, and who answers for them. */
export const testedElsewhere = {
  'answers-attached-to-wrong-respondent': 'server: a response and its answers are one row of one transaction',
  'respondent-without-answers-counted': 'server: counters change only in the transaction that stores the response',
  'hard-coded-service-id': 'server: results by service come from the service of each response',
  'official-pdf-from-client-data': 'server: results are rendered from stored counters alone',
  'captcha-bypassed': 'not yet: proof of work bound to the storing request belongs to the work on honest samples',
  'straight-lining-not-flagged': 'not yet: signals about response patterns belong to the work on honest samples',
} as const;

type TestFile = (typeof testedHere)[keyof typeof testedHere];
type KindsOf<File extends TestFile> = {
  [Kind in keyof typeof testedHere]: (typeof testedHere)[Kind] extends File ? Kind : never;
}[keyof typeof testedHere];

/** One test for each fault of a test file; the compiler refuses a file that leaves one out. */
export function testFaults<File extends TestFile>(
  checks: Readonly<Record<KindsOf<File>, (fault: Fault) => void>>,
): void {
  test.each(Object.entries<(fault: Fault) => void>(checks))('%s', (kind, check) => {
    const fault = faults.find((each) => each.kind === kind);
    expect(fault).toBeDefined();
    check(fault!);
  });
}

/** Expects the IKM and mutu that a fault's record calls right, and not those it calls wrong. */
export function expectRight({ ikm, grade }: Pick<Score, 'ikm' | 'grade'>, fault: Fault): void {
  const { right_output: right, wrong_output: wrong } = fault;
  expect(ikm).toBe(right['ikm']);
  if ('mutu' in right) expect(grade).toBe(right['mutu']);
  expect({ ikm, mutu: grade }).not.toMatchObject({ ikm: wrong['ikm'], mutu: wrong['mutu'] ?? grade });
}
