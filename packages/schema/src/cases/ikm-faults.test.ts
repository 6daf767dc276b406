import { expect, test } from 'vitest';
import { faults, testedElsewhere, testedHere } from '../testing/faults.ts';

test('every recorded fault is tested here, or someone is named who answers for it', () => {
  const kinds = faults.map((fault) => fault.kind).sort();
  expect([...Object.keys(testedHere), ...Object.keys(testedElsewhere)].sort()).toEqual(kinds);
});

test('no fault is recorded twice', () => {
  expect(new Set(faults.map((fault) => fault.kind)).size).toBe(faults.length);
});
