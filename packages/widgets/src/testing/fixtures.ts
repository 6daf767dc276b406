import { skm2017, type FormResponse, type ResultResponse, type SurveyForm } from '@suara/schema';

/** The form of a fictional unit with two services. */
export const form: SurveyForm = {
  id: 'skm-2017.1-0123456789ab',
  unit: { id: 'dukcapil', name: 'Dinas Kependudukan', instansi: 'Kota Contoh' },
  instrument: skm2017,
  services: [
    { id: 'ktp', name: 'KTP elektronik' },
    { id: 'kk', name: 'Kartu keluarga' },
  ],
};

/** The form as the API answers it while its period is open. */
export const formResponse: FormResponse = {
  form,
  period: { id: '2026-S2', label: { id: 'Semester II 2026', en: 'Semester 2, 2026' } },
};

/** A published result of the same unit: 49 of 92 respondents, IKM 78,74. */
export const resultResponse: ResultResponse = {
  unit: form.unit,
  period: { id: '2026-S2', label: { id: 'Semester II 2026', en: 'Semester 2, 2026' }, open: true },
  instrument: { ...skm2017, scale: skm2017.scale },
  service: null,
  weight: { mode: 'exact', label: 'bobot 1/9' },
  method: 'pooled',
  responses: { collected: 49, valid: 49, used: 49 },
  status: 'scored',
  mean: '3.15',
  ikm: '78.74',
  grade: 'B',
  performance: 'Baik',
  unanswered: [],
  sample: { users: 120, target: 92 },
  elements: skm2017.elements.map(({ id, reportCode, name }, position) => ({
    id,
    reportCode,
    name,
    answered: 49,
    sum: 140 + position,
    nrr: `3.${10 + position}`,
    weightedNrr: `0.34${position}`,
    counts: [0, 0, 42, 7],
    lowest: position < 3,
  })),
  services: [
    { id: 'ktp', name: 'KTP elektronik', responses: 49, status: 'scored', ikm: '78.74', grade: 'B' },
    { id: 'kk', name: 'Kartu keluarga', responses: 0, status: 'no_data', ikm: null, grade: null },
  ],
};
