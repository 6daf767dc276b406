import { describe, expect, test } from 'vitest';
import { limits } from '../response/limits.ts';
import { otherFieldOf } from '../response/check.ts';
import { elementsAsReported, type Wording } from './instrument.ts';
import { instruments } from './registry.ts';

const each = Object.values(instruments);

function numbersFromOne(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function isWorded({ id, en = 'not needed' }: Wording): boolean {
  return [id, en].every((text) => text !== '' && text === text.trim());
}

test('an instrument is found by its id alone', () => {
  expect(Object.keys(instruments)).toEqual(['skm-2017', 'spkp-4', 'spkp-6', 'spak-4', 'spak-6']);
  for (const [id, instrument] of Object.entries(instruments)) expect(instrument.id).toBe(id);
});

test.each(['skm', 'constructor', 'toString', '__proto__'])('%j is the id of no instrument', (id) => {
  expect(instruments[id]).toBeUndefined();
});

describe.each(each)('$id', ({ elements, scale, profile, title, source, version, id }) => {
  test('has elements with ids of their own that fit a field name', () => {
    const ids = elements.map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const elementId of [id, ...ids]) {
      expect(elementId).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(elementId.length).toBeLessThanOrEqual(limits.idCharacters);
    }
  });

  test('asks its questions 1, 2, 3 and so on, in the order of the questionnaire', () => {
    expect(elements.map((element) => element.questionNumber)).toEqual(numbersFromOne(elements.length));
  });

  test('reports U1, U2, U3 and so on, each code once', () => {
    const codes = elementsAsReported(instruments[id]!).map((element) => element.reportCode);
    expect(codes).toEqual(numbersFromOne(elements.length).map((number) => `U${number}`));
  });

  test('offers one option for each value of its scale, lowest first', () => {
    const values = numbersFromOne(scale.highest).filter((value) => value >= scale.lowest);
    for (const { options } of elements) {
      expect(options.map((option) => option.value)).toEqual(values);
      expect(new Set(options.map((option) => option.label.id)).size).toBe(values.length);
      expect(options.every((option) => isWorded(option.label))).toBe(true);
    }
  });

  test('has wording for everything, and names its version and its source', () => {
    expect([title, ...elements.flatMap(({ name, question }) => [name, question])].every(isWorded)).toBe(true);
    expect(elements.every(({ question }) => /[.?]$/.test(question.id))).toBe(true);
    expect(source).not.toBe('');
    expect(version).toBe(1);
  });

  test('carries no own weights, so each element counts alike', () => {
    expect(elements.every((element) => !('weight' in element))).toBe(true);
  });

  test('has profile fields whose values can all be chosen, and no two with one name', () => {
    const names = profile.flatMap((field) => [field.id, ...(field.freeTextFor ? [otherFieldOf(field.id)] : [])]);
    expect(new Set(names).size).toBe(names.length);
    for (const { kind, choices, lowest, highest, freeTextFor, label } of profile) {
      expect(isWorded(label)).toBe(true);
      if (kind === 'integer') expect(lowest).toBeLessThan(highest!);
      else expect(new Set(choices!.map((choice) => choice.value)).size).toBe(choices!.length);
      if (freeTextFor) expect(choices!.map((choice) => choice.value)).toContain(freeTextFor);
    }
  });
});
