import { z } from 'zod';
import { limits } from '../response/limits.ts';
import { blankReasons, channels, layouts } from '../response/submission.ts';

const identifier = z.string().min(1).max(limits.idCharacters);

/**
 * The shape of a submission, in JSON or as decoded from a form body. Shape alone: whether the values fit the form is
 * `checkSubmission`'s to say. Unknown keys are refused, so no identity can ride along; inside a record zod itself drops
 * `__proto__`, and `checkSubmission` names every other key that the form does not have.
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
    answers: z.record(z.string().max(limits.idCharacters), z.unknown()).default({}),
    blanks: z.record(z.string().max(limits.idCharacters), z.enum(blankReasons)).default({}),
    profile: z.record(z.string().max(limits.idCharacters), z.string()).default({}),
    comment: z.string().default(''),
  })
  .meta({ id: 'Submission' });
