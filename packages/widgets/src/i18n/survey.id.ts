/** Words of `<suara-survey>` in Indonesian, and the list of what every other language has to have. */
export const surveyWords = {
  loading: 'Memuat survei…',
  failed: 'Survei tidak dapat dimuat.',
  retry: 'Coba lagi',
  closed: 'Survei ini sedang tidak dibuka.',
  anonymous: 'Jawaban Anda anonim: tanpa nama dan tanpa NIK.',
  position: (number: number, total: number) => `${number} dari ${total}`,
  service: 'Layanan yang Anda gunakan',
  choose: 'Pilih layanan',
  profile: 'Tentang Anda (boleh dikosongkan)',
  noAnswer: 'Tidak menjawab',
  other: (label: string) => `${label}: sebutkan`,
  comment: 'Saran atau masukan (boleh dikosongkan)',
  privacy: 'Jangan tulis nama, NIK, atau nomor telepon.',
  left: (count: number) => `Sisa ${count} karakter`,
  back: 'Kembali',
  next: 'Lanjut',
  send: 'Kirim jawaban',
  sendAnyway: 'Kirim saja',
  skipped: (count: number) => `${count} pertanyaan belum dijawab. Jawab dulu, atau langsung kirim.`,
  faults: 'Jawaban belum dikirim. Periksa isian berikut:',
  serviceMissing: 'Pilih layanan yang Anda gunakan',
  answersMissing: 'Jawab sedikitnya satu pertanyaan',
  numberInvalid: (label: string, lowest: number, highest: number) =>
    `${label}: isi dengan angka ${lowest} sampai ${highest}`,
  rejected: 'Jawaban belum diterima',
  rejectedHelp: 'Jawaban Anda masih ada di bawah. Perbaiki, lalu kirim lagi.',
  sending: 'Mengirim jawaban…',
  queued: 'Jawaban tersimpan di perangkat ini',
  held: 'Jawaban belum terkirim',
  offline: 'Tidak ada sambungan internet.',
  queuedServer: 'Server belum dapat menerima jawaban.',
  queuedDurable: 'Jawaban akan dikirim otomatis saat tersambung, juga bila situs ini Anda buka lagi nanti.',
  queuedMemory:
    'Jawaban akan dikirim otomatis saat tersambung. Jangan tutup halaman ini dulu: peramban ini tidak dapat menyimpan jawaban setelah halaman ditutup.',
  sent: 'Terima kasih, jawaban Anda sudah diterima',
  receipt: 'Nomor tanda terima',
  again: 'Isi lagi',
};

/** A complete catalogue of `<suara-survey>`. */
export type SurveyWords = typeof surveyWords;
