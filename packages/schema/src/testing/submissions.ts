import * as fc from 'fast-check';
import type { SurveyForm } from '../form/form.ts';
import type { Instrument, ProfileField } from '../instruments/instrument.ts';
import { skm2017 } from '../instruments/skm-2017.ts';
import { otherFieldOf } from '../response/check.ts';
import { limits } from '../response/limits.ts';
import { blankReasons, channels, layouts, type BlankReason, type Submission } from '../response/submission.ts';
import { cleanText } from '../response/text.ts';

/** The form of a unit of the fictional Kota Contoh. */
export function contohForm(instrument: Instrument = skm2017): SurveyForm {
  return {
    id: `${instrument.id}.${instrument.version}-3f9a2c41d0b7`,
    unit: { id: 'dukcapil', name: 'Dinas Kependudukan Kota Contoh', instansi: 'Pemerintah Kota Contoh' },
    instrument,
    services: [
      { id: 'ktp-el', name: 'KTP elektronik' },
      { id: 'akta-lahir', name: 'Akta kelahiran' },
    ],
  };
}

/** A complete response to that form, with whatever a test wants changed. */
export function contohSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    id: '018f3c5e-7a10-7b3c-9d2e-5f60718293a4',
    unit: 'dukcapil',
    service: 'ktp-el',
    form: 'skm-2017.1-3f9a2c41d0b7',
    channel: 'web',
    layout: 'stack',
    lang: 'id',
    answers: { persyaratan: 3, waktu: 4, biaya: 4 },
    blanks: { sarana: 'skipped' },
    profile: { usia: '41' },
    comment: 'Petugas ramah.',
    ...changes,
  };
}

/** Text of any UTF-16 units at all, halves of surrogate pairs and control characters included. */
export function anyText(longest: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: longest, size: 'max' })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));
}

/** Any response that a page could send to the form: at least one answer, text cleaned. */
export function submissionsFor(form: SurveyForm, comment = anyText(300)): fc.Arbitrary<Submission> {
  return fc
    .record({
      id: fc.uuid({ version: 7 }),
      service: fc.constantFrom(...form.services.map((service) => service.id)),
      channel: fc.constantFrom(...channels),
      layout: fc.constantFrom(...layouts),
      lang: fc.constantFrom('id', 'en', 'zh-Hans-ID'),
      profile: profilesFor(form.instrument.profile),
      comment: comment.map(cleanText),
      items: itemsFor(form.instrument),
    })
    .map(({ items, ...rest }) => ({
      ...rest,
      unit: form.unit.id,
      form: form.id,
      answers: ofKind(items, (value) => typeof value === 'number'),
      blanks: ofKind(items, (value) => typeof value === 'string'),
    }));
}

/** A value or a reason for every element; at least one is a value. */
function itemsFor({ elements, scale }: Instrument): fc.Arbitrary<[string, number | BlankReason][]> {
  const item = fc.oneof(fc.integer({ min: scale.lowest, max: scale.highest }), fc.constantFrom(...blankReasons));
  return fc
    .tuple(...elements.map(({ id }) => fc.tuple(fc.constant(id), item)))
    .filter((items) => items.some(([, value]) => typeof value === 'number'));
}

function ofKind<Value, Kind extends Value>(
  items: readonly (readonly [string, Value])[],
  isKind: (value: Value) => value is Kind & Value,
): Record<string, Kind> {
  return Object.fromEntries(items.flatMap(([id, value]) => (isKind(value) ? [[id, value] as const] : [])));
}

function profilesFor(fields: readonly ProfileField[]): fc.Arbitrary<Record<string, string>> {
  const otherText = anyText(limits.otherTextCharacters).map(cleanText);
  const values = fields.flatMap((field) => [
    fc.tuple(fc.constant(field.id), fc.option(valuesOf(field), { nil: '' })),
    ...(field.freeTextFor ? [fc.tuple(fc.constant(otherFieldOf(field.id)), otherText)] : []),
  ]);
  return fc.tuple(...values).map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== '')));
}

function valuesOf({ choices, lowest, highest }: ProfileField): fc.Arbitrary<string> {
  if (choices) return fc.constantFrom(...choices.map((choice) => choice.value));
  return fc.integer({ min: lowest ?? 0, max: highest ?? 999 }).map(String);
}
