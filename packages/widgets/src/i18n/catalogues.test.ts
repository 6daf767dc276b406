import { expect, test } from 'vitest';
import { resultWords as resultEnglish } from './result.en.ts';
import { resultWords as resultIndonesian } from './result.id.ts';
import { surveyWords as surveyEnglish } from './survey.en.ts';
import { surveyWords as surveyIndonesian } from './survey.id.ts';

const pairs = [
  ['survey', surveyIndonesian, surveyEnglish],
  ['result', resultIndonesian, resultEnglish],
] as const;

test.each(pairs)('%s says nothing in one language that it does not say in the other', (_name, id, en) => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
});

test.each(pairs)('%s has no word that was left untranslated or empty', (_name, id, en) => {
  const same = Object.entries(id).filter(
    ([name, words]) => typeof words === 'string' && (words === '' || words === en[name as keyof typeof en]),
  );
  expect(same).toEqual([]);
});

test('figures stand inside the sentences', () => {
  expect(surveyIndonesian.position(3, 9)).toBe('3 dari 9');
  expect(surveyEnglish.numberInvalid('Age', 5, 120)).toBe('Age: enter a number from 5 to 120');
  expect(resultIndonesian.sample('49', '92')).toBe('49 dari 92 responden yang disarankan');
  expect(resultEnglish.notComputable('Biaya')).toContain('Biaya');
});
