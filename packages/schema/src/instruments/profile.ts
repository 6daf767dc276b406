import type { ProfileField } from './instrument.ts';

/**
 * The respondent's profile of Permen PANRB 14/2017. The questionnaire of its annex has no DIII and its publication form
 * no S3, so all seven levels are held. Disability comes from newer local instruments. Every field may be left blank.
 */
export const respondentProfile: readonly ProfileField[] = [
  {
    id: 'jenis_kelamin',
    label: { id: 'Jenis kelamin', en: 'Sex' },
    kind: 'choice',
    choices: [
      { value: 'L', label: { id: 'Laki-laki', en: 'Male' } },
      { value: 'P', label: { id: 'Perempuan', en: 'Female' } },
    ],
  },
  { id: 'usia', label: { id: 'Usia (tahun)', en: 'Age (years)' }, kind: 'integer', lowest: 5, highest: 120 },
  {
    id: 'pendidikan',
    label: { id: 'Pendidikan terakhir', en: 'Highest education' },
    kind: 'choice',
    choices: [
      { value: 'SD', label: { id: 'SD', en: 'Primary school (SD)' } },
      { value: 'SMP', label: { id: 'SMP', en: 'Lower secondary (SMP)' } },
      { value: 'SMA', label: { id: 'SMA', en: 'Upper secondary (SMA)' } },
      { value: 'DIII', label: { id: 'DIII', en: 'Diploma (DIII)' } },
      { value: 'S1', label: { id: 'S1', en: 'Bachelor (S1)' } },
      { value: 'S2', label: { id: 'S2', en: 'Master (S2)' } },
      { value: 'S3', label: { id: 'S3', en: 'Doctorate (S3)' } },
    ],
  },
  {
    id: 'pekerjaan',
    label: { id: 'Pekerjaan', en: 'Occupation' },
    kind: 'choice',
    freeTextFor: 'Lainnya',
    choices: [
      { value: 'PNS', label: { id: 'PNS', en: 'Civil servant (PNS)' } },
      { value: 'TNI', label: { id: 'TNI', en: 'Armed forces (TNI)' } },
      { value: 'POLRI', label: { id: 'POLRI', en: 'Police (POLRI)' } },
      { value: 'Swasta', label: { id: 'Swasta', en: 'Private sector' } },
      { value: 'Wirausaha', label: { id: 'Wirausaha', en: 'Self-employed' } },
      { value: 'Lainnya', label: { id: 'Lainnya', en: 'Other' } },
    ],
  },
  {
    id: 'sesi',
    label: { id: 'Waktu kunjungan', en: 'Time of visit' },
    kind: 'choice',
    choices: [
      { value: '08-12', label: { id: '08.00-12.00', en: '08:00-12:00' } },
      { value: '13-17', label: { id: '13.00-17.00', en: '13:00-17:00' } },
    ],
  },
  {
    id: 'disabilitas',
    label: { id: 'Penyandang disabilitas', en: 'Person with a disability' },
    kind: 'choice',
    choices: [
      { value: 'ya', label: { id: 'Ya', en: 'Yes' } },
      { value: 'tidak', label: { id: 'Tidak', en: 'No' } },
    ],
  },
];
