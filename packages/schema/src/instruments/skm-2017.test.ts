import { expect, test } from 'vitest';
import { elementsAsAsked, elementsAsReported } from './instrument.ts';
import { skm2017 } from './skm-2017.ts';

test('the nine elements are asked in the order of the annex', () => {
  expect(elementsAsAsked(skm2017).map((element) => element.id)).toEqual([
    'persyaratan',
    'prosedur',
    'waktu',
    'biaya',
    'produk',
    'kompetensi',
    'perilaku',
    'sarana',
    'pengaduan',
  ]);
});

test('and reported in the order of the body, which has pengaduan as U8 and sarana as U9', () => {
  const reported = elementsAsReported(skm2017).map((element) => [element.reportCode, element.id]);
  expect(reported.slice(0, 7)).toEqual(skm2017.elements.slice(0, 7).map(({ id }, at) => [`U${at + 1}`, id]));
  expect(reported.slice(7)).toEqual([
    ['U8', 'pengaduan'],
    ['U9', 'sarana'],
  ]);
});

test('the best answer to the cost question is Gratis, and to the complaints question a well-kept channel', () => {
  const best = new Map(skm2017.elements.map(({ id, options }) => [id, options.at(-1)!.label.id]));
  expect(best.get('biaya')).toBe('Gratis');
  expect(best.get('pengaduan')).toBe('Dikelola dengan baik');
  expect(best.get('sarana')).toBe('Sangat baik');
});

test('is the only instrument here with an IKM: on 1-4, under the regulation of 2017', () => {
  expect(skm2017).toMatchObject({ index: 'ikm', scale: { lowest: 1, highest: 4 } });
  expect(skm2017.source).toContain('14 Tahun 2017');
});

test('asks for all seven levels of education and nothing that identifies a person', () => {
  const profile = new Map(skm2017.profile.map((field) => [field.id, field.choices?.map((choice) => choice.value)]));
  expect([...profile.keys()]).toEqual(['jenis_kelamin', 'usia', 'pendidikan', 'pekerjaan', 'sesi', 'disabilitas']);
  expect(profile.get('pendidikan')).toEqual(['SD', 'SMP', 'SMA', 'DIII', 'S1', 'S2', 'S3']);
  expect(profile.get('jenis_kelamin')).toEqual(['L', 'P']);
});
