import type { AnswerSheet } from '@suara/core';
import { isProfileValue } from '@suara/schema';

/**
 * Fields that keep a response from being sent, by their names in a request. Only what a citizen can get wrong in this
 * form is looked for: the server checks everything.
 */
export function faultyFields(sheet: AnswerSheet): string[] {
  const numbers = sheet.form.instrument.profile.filter((field) => {
    const value = sheet.profile.get(field.id);
    return value && !isProfileValue(field, value);
  });
  return [
    ...(sheet.service ? [] : ['service']),
    ...(sheet.answers.size > 0 ? [] : [`answer.${sheet.unanswered()[0]}`]),
    ...numbers.map(({ id }) => `profile.${id}`),
  ];
}
