import { createResponseId, skm2017, type FormResponse, type Submission, type SurveyForm } from '@suara/schema';

export const endpoint = 'https://suara.example';

export const form: SurveyForm = {
  id: 'skm-2017.1-3f9a2c41d0b7',
  unit: { id: 'dukcapil', name: 'Dinas Kependudukan', instansi: 'Kota Contoh' },
  instrument: skm2017,
  services: [
    { id: 'ktp', name: 'KTP elektronik' },
    { id: 'akta', name: 'Akta kelahiran' },
  ],
};

export const formResponse: FormResponse = { form, period: { id: '2026-S2', label: { id: 'Semester II 2026' } } };

/** The id of the response that was given as the nth; later ones sort behind earlier ones. */
export function responseId(nth: number): string {
  return createResponseId(Date.UTC(2026, 10, 25) + nth, new Uint8Array(10).fill(nth));
}

export function submission(nth = 1, changes: Partial<Submission> = {}): Submission {
  return {
    id: responseId(nth),
    unit: 'dukcapil',
    service: 'ktp',
    form: form.id,
    channel: 'web',
    layout: 'stack',
    lang: 'id',
    answers: { persyaratan: 3, waktu: 4 },
    blanks: { biaya: 'skipped' },
    profile: { usia: '41' },
    comment: 'Antre lama, petugas ramah',
    ...changes,
  };
}
