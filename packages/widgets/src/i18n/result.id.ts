/** Words of `<suara-result>` in Indonesian, and the list of what every other language has to have. */
export const resultWords = {
  loading: 'Memuat hasil survei…',
  failed: 'Hasil survei tidak dapat dimuat.',
  offline: 'Tidak ada sambungan internet.',
  retry: 'Coba lagi',
  index: 'Nilai IKM',
  mean: 'Nilai rata-rata',
  grade: 'Mutu pelayanan',
  performance: 'Kinerja',
  ongoing: 'masih berjalan',
  respondents: (count: string) => `${count} responden`,
  sample: (count: string, target: string) => `${count} dari ${target} responden yang disarankan`,
  noData: 'Belum ada data.',
  notComputable: (elements: string) => `Nilai belum dapat dihitung. Belum ada jawaban untuk: ${elements}.`,
  elements: 'Nilai tiap unsur',
  lowest: 'Termasuk tiga terendah',
  services: 'Nilai tiap layanan',
  updated: 'Hasil diperbarui: ',
};

/** A complete catalogue of `<suara-result>`. */
export type ResultWords = typeof resultWords;
