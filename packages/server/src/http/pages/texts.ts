import type { Wording } from '@suara/schema';

/** Everything the hosted pages say, in plain Indonesian with English as a display aid. Error sentences are in the table. */
export const texts = {
  survey: w('Survei Kepuasan Masyarakat', 'Public satisfaction survey'),
  result: w('Hasil survei', 'Survey result'),
  fillIn: w('Isi survei', 'Answer the survey'),
  seeResult: w('Lihat hasil', 'See the result'),
  units: w('Unit layanan', 'Service units'),
  noUnits: w('Belum ada unit layanan.', 'There is no service unit yet.'),
  intro: w(
    'Survei ini tidak meminta nama atau nomor identitas. Pertanyaan boleh dilewati.',
    'This survey asks for no name and no identity number. You may skip questions.',
  ),
  closed: w('Survei unit ini sedang tidak dibuka.', 'The survey of this unit is not open now.'),
  service: w('Layanan yang Anda gunakan', 'The service you used'),
  chooseService: w('Pilih layanan', 'Choose a service'),
  profile: w('Tentang Anda (boleh dikosongkan)', 'About you (optional)'),
  noAnswer: w('Tidak menjawab', 'No answer'),
  otherText: w('Sebutkan', 'Please specify'),
  comment: w('Saran atau masukan (boleh dikosongkan)', 'Suggestions (optional)'),
  commentHint: w(
    'Paling banyak 1.000 huruf. Jangan menulis nama, nomor telepon, atau NIK.',
    'At most 1,000 characters. Do not write a name, a phone number or an identity number.',
  ),
  send: w('Kirim', 'Send'),
  errors: w('Jawaban belum terkirim', 'The answers were not sent'),
  thanks: w('Terima kasih, jawaban Anda sudah tersimpan.', 'Thank you, your answers are stored.'),
  receipt: w('Nomor tanda terima', 'Receipt number'),
  receiptHint: w(
    'Catat nomor ini bila Anda ingin menanyakan jawaban Anda nanti.',
    'Note this number if you want to ask about your answers later.',
  ),
  index: w('Indeks Kepuasan Masyarakat (IKM)', 'Public satisfaction index (IKM)'),
  mean: w('Nilai rata-rata', 'Mean'),
  grade: w('Mutu pelayanan', 'Service grade'),
  performance: w('Kinerja', 'Performance'),
  weight: w('Pembobotan', 'Weight'),
  respondents: w('Responden', 'Respondents'),
  target: w('Target sampel', 'Sample target'),
  noData: w('Belum ada data', 'No data yet'),
  notComputable: w('Belum dapat dihitung: tidak ada jawaban untuk unsur', 'Not computable: nobody answered element'),
  notComputableShort: w('Belum dapat dihitung', 'Not computable'),
  elements: w('Nilai per unsur', 'Score by element'),
  element: w('Unsur', 'Element'),
  nrr: w('Nilai rata-rata', 'Mean'),
  lowest: w('Termasuk tiga terendah', 'Among the three lowest'),
  services: w('Hasil per layanan', 'Result by service'),
  serviceColumn: w('Layanan', 'Service'),
  open: w('Survei masih berjalan', 'The survey is still open'),
  ended: w('Survei sudah ditutup', 'The survey is closed'),
  home: w('Semua unit', 'All units'),
  english: w('Tampilkan bantuan bahasa Inggris', 'Show English beside the Indonesian'),
  indonesian: w('Bahasa Indonesia saja', 'Indonesian only'),
  failed: w('Halaman tidak dapat ditampilkan', 'The page cannot be shown'),
} as const satisfies Record<string, Wording>;

function w(id: string, en: string): Wording {
  return { id, en };
}
