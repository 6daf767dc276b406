import { z } from '@hono/zod-openapi';

/**
 * The shapes of the API's answers, from which its description is generated. The types that the code works with are
 * those of the schema package; a test parses real answers with these, strictly, so neither can drift from the other.
 */
const wording = z
  .strictObject({ id: z.string(), en: z.string().optional() })
  .meta({ id: 'Wording', description: 'Plain Indonesian, which is the wording that counts, with English beside it' });

const named = z.strictObject({ id: z.string(), name: z.string() });
const unit = z.strictObject({ id: z.string(), name: z.string(), instansi: z.string() });
const scale = z.strictObject({ lowest: z.int(), highest: z.int() });
const grade = z.enum(['A', 'B', 'C', 'D']).nullable();
const status = z.enum(['scored', 'no_data', 'not_computable']);
const decimal = z.string().regex(/^\d+\.\d+$/);

const element = z.strictObject({
  id: z.string(),
  reportCode: z.string().meta({ examples: ['U9'] }),
  questionNumber: z.int(),
  name: wording,
  question: wording,
  options: z.array(z.strictObject({ value: z.int(), label: wording })),
  weight: z.string().optional().meta({ description: 'Exact weight; without one every element has an equal share' }),
});

const profileField = z.strictObject({
  id: z.string(),
  label: wording,
  kind: z.enum(['choice', 'integer']),
  choices: z.array(z.strictObject({ value: z.string(), label: wording })).optional(),
  lowest: z.int().optional(),
  highest: z.int().optional(),
  freeTextFor: z.string().optional(),
});

const instrument = z
  .strictObject({
    id: z.string().meta({ examples: ['skm-2017'] }),
    version: z.int(),
    title: wording,
    source: z.string(),
    scale,
    index: z.enum(['ikm', 'mean']),
    elements: z.array(element),
    profile: z.array(profileField),
  })
  .meta({ id: 'Instrument' });

/** `FormResponse` of the schema package. */
export const formResponseSchema = z
  .strictObject({
    form: z.strictObject({ id: z.string(), unit, instrument, services: z.array(named) }),
    period: z
      .strictObject({ id: z.string(), label: wording })
      .nullable()
      .meta({ description: 'The open period, null when no responses are taken' }),
  })
  .meta({ id: 'FormResponse' });

/** `Receipt` of the schema package. */
export const receiptSchema = z
  .strictObject({
    id: z.string(),
    receipt: z.string().meta({ examples: ['7KQF2-9XMPA'] }),
    unit: z.string(),
    service: z.string(),
    period: z.string().meta({ examples: ['2026-S2'] }),
    received: z.iso.date(),
  })
  .meta({ id: 'Receipt' });

const elementResult = z.strictObject({
  id: z.string(),
  reportCode: z.string(),
  name: wording,
  answered: z.int(),
  sum: z.int(),
  nrr: decimal.nullable(),
  weightedNrr: decimal.nullable(),
  counts: z.array(z.int()).meta({ description: 'How often each value was chosen, lowest first' }),
  lowest: z.boolean(),
});

const serviceResult = z.strictObject({
  id: z.string(),
  name: z.string(),
  responses: z.int(),
  status,
  ikm: decimal.nullable(),
  grade,
});

/** `ResultResponse` of the schema package. */
export const resultResponseSchema = z
  .strictObject({
    unit,
    period: z.strictObject({ id: z.string(), label: wording, open: z.boolean() }),
    instrument: z.strictObject({
      id: z.string(),
      version: z.int(),
      title: wording,
      source: z.string(),
      scale,
      index: z.enum(['ikm', 'mean']),
    }),
    service: named.nullable(),
    weight: z.strictObject({ mode: z.enum(['exact', '0.11', '0.111']), label: z.string() }),
    method: z.literal('pooled'),
    responses: z.strictObject({ collected: z.int(), valid: z.int(), used: z.int() }),
    status,
    mean: decimal.nullable(),
    ikm: decimal.nullable().meta({ examples: ['78.74'] }),
    grade,
    performance: z.string().nullable(),
    unanswered: z.array(z.string()),
    sample: z.strictObject({ users: z.int(), target: z.int() }).nullable(),
    elements: z.array(elementResult),
    services: z.array(serviceResult),
  })
  .meta({ id: 'ResultResponse' });

const fault = z.strictObject({ code: z.string(), field: z.string().optional() });

/** `Problem` of the schema package. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string().meta({ description: 'In English' }),
    detail: z.string().meta({ description: 'In Indonesian, for the citizen' }),
    status: z.int(),
    code: z.string().meta({ examples: ['answer_out_of_range'] }),
    faults: z.array(fault).optional(),
  })
  .meta({ id: 'Problem' });

/** The error table as data. */
export const problemListSchema = z
  .array(z.strictObject({ code: z.string(), status: z.int(), id: z.string(), en: z.string(), retry: z.boolean() }))
  .meta({ id: 'ProblemList' });
