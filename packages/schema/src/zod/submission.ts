import { z } from 'zod';
import { limits } from '../response/limits.ts';
import { blankReasons, channels, layouts, type BlankReason } from '../response/submission.ts';

const identifier = z.string().min(1).max(limits.idCharacters);

/**
 * Values by name, as one check: zod's own record runs two parsers and makes two objects a name, which was half the cost
 * of reading a submission. Names are as long as an id at most.
 */
function valuesByName<Value>(isValue: (value: unknown) => boolean, valueSchema: object) {
  const values = z.unknown().check(({ value, issues }) => {
    if (!isRecord(value)) issues.push({ code: 'invalid_type', expected: 'record', input: value });
    else issues.push(...wrongEntries(value, isValue));
  }) as z.ZodType<Record<string, Value>>;
  const propertyNames = { type: 'string', maxLength: limits.idCharacters };
  return values.default({}).meta({ type: 'object', propertyNames, additionalProperties: valueSchema });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongEntries(record: Record<string, unknown>, isValue: (value: unknown) => boolean) {
  return Object.keys(record)
    .filter((name) => name.length > limits.idCharacters || !isValue(record[name]))
    .map((name) => ({ code: 'custom' as const, input: record[name], path: [name] }));
}

/**
 * The shape of a submission, in JSON or as decoded from a form body. Shape alone: whether the values fit the form is
 * `checkSubmission`'s to say. Unknown keys are refused, so no identity can ride along; `checkSubmission` names every key
 * of a group that the form does not have.
 */
export const submissionSchema = z
  .strictObject({
    id: z.string().max(36),
    unit: identifier,
    service: z.string().max(limits.idCharacters).default(''),
    form: identifier,
    channel: z.enum(channels).default('web'),
    layout: z.enum(layouts).default('stack'),
    lang: z
      .string()
      .max(35)
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .default('id'),
    answers: valuesByName<unknown>(() => true, {}),
    blanks: valuesByName<BlankReason>((value) => blankReasons.includes(value as BlankReason), {
      type: 'string',
      enum: blankReasons,
    }),
    profile: valuesByName<string>((value) => typeof value === 'string', { type: 'string' }),
    comment: z.string().default(''),
  })
  .meta({ id: 'Submission' });
