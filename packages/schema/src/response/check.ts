import type { Fault } from '../errors/problem.ts';
import type { SurveyForm } from '../form/form.ts';
import type { Instrument, ProfileField } from '../instruments/instrument.ts';
import { limits } from './limits.ts';
import { isResponseId } from './response-id.ts';
import type { Submission } from './submission.ts';
import { isCleanText } from './text.ts';

/**
 * Everything that is wrong with a submission for a form, in the order of the form; empty when it may be stored. Whether
 * the period is open is for the server to say.
 */
export function checkSubmission(submission: Submission, form: SurveyForm): Fault[] {
  return [
    ...checkEnvelope(submission, form),
    ...checkAnswers(submission, form),
    ...checkBlanks(submission, form),
    ...checkProfile(submission.profile, form.instrument.profile),
    ...checkText('comment', submission.comment, limits.commentCharacters),
  ];
}

function checkEnvelope(submission: Submission, form: SurveyForm): Fault[] {
  const faults: Fault[] = [];
  if (!isResponseId(submission.id)) faults.push({ code: 'id_malformed', field: 'id' });
  if (submission.unit !== form.unit.id) faults.push({ code: 'form_of_other_unit', field: 'form' });
  else if (submission.service === '') faults.push({ code: 'service_missing', field: 'service' });
  else if (!form.services.some((service) => service.id === submission.service)) {
    faults.push({ code: 'service_unknown', field: 'service' });
  }
  return faults;
}

function checkAnswers({ answers }: Submission, { instrument }: SurveyForm): Fault[] {
  const faults: Fault[] = [];
  const given = Object.keys(answers);
  if (given.length === 0) faults.push({ code: 'answers_missing' });
  const { lowest, highest } = instrument.scale;
  for (const id of given) {
    const value = answers[id]!;
    const onScale = Number.isInteger(value) && value >= lowest && value <= highest;
    if (!hasElement(instrument, id)) faults.push({ code: 'element_unknown', field: `answer.${id}` });
    else if (!onScale) faults.push({ code: 'answer_out_of_range', field: `answer.${id}` });
  }
  return faults;
}

function checkBlanks({ answers, blanks }: Submission, { instrument }: SurveyForm): Fault[] {
  const faults: Fault[] = [];
  const answered = Object.keys(answers);
  for (const id of Object.keys(blanks)) {
    if (!hasElement(instrument, id)) faults.push({ code: 'element_unknown', field: `blank.${id}` });
    else if (answered.includes(id)) faults.push({ code: 'field_invalid', field: `blank.${id}` });
  }
  return faults;
}

function hasElement(instrument: Instrument, id: string): boolean {
  return instrument.elements.some((element) => element.id === id);
}

function checkProfile(profile: Submission['profile'], fields: readonly ProfileField[]): Fault[] {
  const faults: Fault[] = [];
  for (const name of Object.keys(profile)) faults.push(...checkProfileValue(name, profile[name]!, fields));
  return faults;
}

function checkProfileValue(name: string, value: string, fields: readonly ProfileField[]): Fault[] {
  const field = `profile.${name}`;
  const asked = fields.find(({ id }) => id === name);
  if (asked) return isProfileValue(asked, value) ? [] : [{ code: 'profile_invalid', field }];
  const invited = fields.some(({ id, freeTextFor }) => freeTextFor !== undefined && name === otherFieldOf(id));
  return invited ? checkText(field, value, limits.otherTextCharacters) : [{ code: 'field_unknown', field }];
}

/** The name under which the free text of a profile field is sent. */
export function otherFieldOf(profileFieldId: string): string {
  return `${profileFieldId}_lainnya`;
}

/** True when a value is one that a profile field offers. Numbers have one spelling: `41`, never `041`. */
export function isProfileValue(field: ProfileField, value: string): boolean {
  if (field.kind === 'choice') return field.choices?.some((choice) => choice.value === value) ?? false;
  const number = /^(0|[1-9]\d{0,2})$/.test(value) ? Number(value) : Number.NaN;
  return number >= (field.lowest ?? 0) && number <= (field.highest ?? 999);
}

function checkText(field: string, text: string, longest: number): Fault[] {
  if (text.length > longest) return [{ code: 'text_too_long', field }];
  return isCleanText(text) ? [] : [{ code: 'text_not_allowed', field }];
}
