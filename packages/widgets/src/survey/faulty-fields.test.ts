import { AnswerSheet } from '@suara/core';
import { expect, test } from 'vitest';
import { form } from '../testing/fixtures.ts';
import { faultyFields } from './faulty-fields.ts';

test('finds nothing in a sheet with a service and one answer', () => {
  expect(faultyFields(filledSheet())).toEqual([]);
});

test('asks for a service and for at least one answer, at the first question', () => {
  expect(faultyFields(new AnswerSheet(form))).toEqual(['service', 'answer.persyaratan']);
});

test.each(['4', '121', 'tua', '4,5', '-7', '007'])('does not take %s for an age', (age) => {
  const sheet = filledSheet();
  sheet.setProfile('usia', age);
  expect(faultyFields(sheet)).toEqual(['profile.usia']);
});

test.each(['5', '41', '120', ''])('takes %s for an age', (age) => {
  const sheet = filledSheet();
  sheet.setProfile('usia', age);
  expect(faultyFields(sheet)).toEqual([]);
});

function filledSheet(): AnswerSheet {
  const sheet = new AnswerSheet(form);
  sheet.service = 'ktp';
  sheet.setAnswer('waktu', 3);
  return sheet;
}
