import { skm2017, type SurveyForm } from '@suara/schema';
import { expect, test } from 'vitest';
import { cleanFields, decodePage } from './survey-input.ts';

const form: SurveyForm = {
  id: 'f',
  unit: { id: 'dukcapil', name: 'Dukcapil', instansi: 'Kota Contoh' },
  instrument: skm2017,
  services: [],
};

test('texts are cleaned; ids and answers are left as they came, to be refused if they are wrong', () => {
  const fields = cleanFields([
    ['comment', ' a\u0000\r\nb '],
    ['profile.usia', ' 41 '],
    ['id', ' x '],
    ['answer.waktu', '3 '],
  ]);
  expect(fields).toEqual([
    ['comment', 'a\nb'],
    ['profile.usia', '41'],
    ['id', ' x '],
    ['answer.waktu', '3 '],
  ]);
});

test('questions without an answer are recorded as left blank without a reminder', () => {
  const { submission } = decodePage(
    [
      ['answer.waktu', '3'],
      ['answer.biaya', ''],
    ],
    form,
  );
  const blanks = submission['blanks'] as Record<string, string>;
  expect(Object.keys(blanks)).toHaveLength(8);
  expect(blanks['biaya']).toBe('unprompted');
  expect(blanks['waktu']).toBeUndefined();
});

test('for a form that is not known nothing can be said about blanks', () => {
  expect(decodePage([['answer.waktu', '3']], undefined).submission['blanks']).toEqual({});
});

test('faults of the fields are passed on', () => {
  expect(decodePage([['nik', '1']], form).faults).toEqual([{ code: 'field_unknown', field: 'nik' }]);
});
