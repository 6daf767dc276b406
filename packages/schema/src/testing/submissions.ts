import * as fc from 'fast-check';
import type { SurveyForm } from '../form/form.ts';
import type { Instrument, ProfileField } from '../instruments/instrument.ts';
import { skm2017 } from '../instruments/skm-2017.ts';
import { otherFieldOf } from '../response/check.ts';
import { limits } from '../response/limits.ts';
import { blankReasons, channels, layouts, type Submission } from '../response/submission.ts';
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

/** Any response that a page could send to the form. */
export function submissionsFor(form: SurveyForm, comment = anyText(300)): fc.Arbitrary<Submission> {
  const ids = form.instrument.elements.map((element) => element.id);
  const { lowest, highest } = form.instrument.scale;
  const item = fc.oneof(fc.integer({ min: lowest, max: highest }), fc.constantFrom(...blankReasons));
  const items = fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), item)));
  return fc
    .record({
      id: fc.uuid({ version: 7 }),
      service: fc.constantFrom(...form.services.map((service) => service.id)),
      channel: fc.constantFrom(...channels),
      layout: fc.constantFrom(...layouts),
      lang: fc.constantFrom('id', 'en', 'zh-Hans-ID'),
      profile: profilesFor(form.instrument.profile),
      comment: comment.map(cleanText),
      items,
    })
    .map(({ items: chosen, ...rest }) => ({
      ...rest,
      unit: form.unit.id,
      form: form.id,
      answers: ofKind(chosen, (value) => typeof value === 'number'),
      blanks: ofKind(chosen, (value) => typeof value === 'string'),
    }));
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
