/** One row of the error table: the HTTP status, the sentence a reader sees, and how a client should go on. */
export interface ErrorRow {
  readonly status: number;
  readonly id: string;
  readonly en: string;
  /** The same request may succeed later: the outbox keeps the entry and tries again. */
  readonly retry?: true;
}

/**
 * The one table of errors. Code, status and sentence are decided here and nowhere else; the reference page is generated
 * from it. A code is never renamed: clients in the field know it.
 */
export const errorTable = {
  // Requests
  body_too_large: row(413, 'Kiriman terlalu besar.', 'The request body is too large.'),
  body_malformed: row(400, 'Kiriman tidak dapat dibaca.', 'The request body cannot be read.'),
  content_type_unsupported: row(415, 'Jenis kiriman tidak didukung.', 'This content type is not supported.'),
  field_missing: row(422, 'Ada isian wajib yang kosong.', 'A required field is missing.'),
  field_unknown: row(
    422,
    'Ada isian yang tidak dikenal. Survei tidak menerima data identitas.',
    'A field is unknown. A survey takes no identity data.',
  ),
  field_repeated: row(422, 'Ada isian yang dikirim lebih dari sekali.', 'A field was sent more than once.'),
  field_invalid: row(422, 'Ada isian yang tidak sesuai format.', 'A field does not have the right format.'),
  not_found: row(404, 'Halaman tidak ditemukan.', 'There is nothing at this address.'),
  method_not_allowed: row(405, 'Cara akses ini tidak tersedia.', 'This method is not available here.'),
  origin_not_allowed: row(
    403,
    'Situs ini tidak terdaftar untuk mengirim survei unit tersebut.',
    "This site is not on the unit's list of allowed origins.",
  ),

  // Responses
  id_malformed: row(422, 'Nomor kiriman tidak sah.', 'The response id is not a UUIDv7.'),
  id_reused: row(
    409,
    'Nomor kiriman ini sudah dipakai untuk jawaban lain.',
    'This response id was already used for another response.',
  ),
  unit_unknown: row(404, 'Unit layanan tidak ditemukan.', 'There is no such unit.'),
  service_missing: row(422, 'Pilih layanan yang Anda gunakan.', 'Choose the service you used.'),
  service_unknown: row(422, 'Layanan ini tidak ada di unit tersebut.', 'The unit has no such service.'),
  form_unknown: row(
    422,
    'Versi formulir ini tidak dikenal. Muat ulang halaman lalu isi kembali.',
    'This form version is not known. Reload the page and answer again.',
  ),
  form_of_other_unit: row(422, 'Formulir ini milik unit lain.', 'The form belongs to another unit.'),
  element_unknown: row(
    422,
    'Ada jawaban untuk unsur yang tidak ada di formulir.',
    'An answer names an element that the form does not have.',
  ),
  answer_out_of_range: row(
    422,
    'Ada jawaban di luar pilihan yang tersedia.',
    'An answer lies outside the available options.',
  ),
  answers_missing: row(422, 'Belum ada pertanyaan yang dijawab.', 'No question has been answered.'),
  profile_invalid: row(
    422,
    'Ada isian profil yang tidak sesuai pilihan.',
    'A profile field does not have one of its values.',
  ),
  text_too_long: row(422, 'Teks terlalu panjang.', 'The text is too long.'),
  text_not_allowed: row(
    422,
    'Teks berisi karakter kendali yang tidak diperbolehkan.',
    'The text contains control characters that are not allowed.',
  ),
  period_closed: row(409, 'Survei unit ini sedang tidak dibuka.', 'The survey of this unit is not open now.'),
  period_unknown: row(404, 'Periode ini tidak ada.', 'There is no such period.'),
  instrument_unknown: row(404, 'Unit ini tidak memakai instrumen tersebut.', 'The unit does not run this instrument.'),

  // Server
  storage_unavailable: row(
    503,
    'Server sedang tidak dapat menyimpan. Jawaban Anda aman di perangkat ini dan akan dikirim lagi.',
    'The server cannot store anything now. The answer stays on the device and is sent again.',
    true,
  ),
  shutting_down: row(
    503,
    'Server sedang dimulai ulang. Jawaban Anda akan dikirim lagi.',
    'The server is restarting. The answer is sent again.',
    true,
  ),
  internal: row(500, 'Terjadi kesalahan pada server.', 'Something went wrong on the server.', true),

  // Scoring and configuration
  number_malformed: row(422, 'Angka tidak dapat dibaca.', 'A number cannot be read.'),
  counter_invalid: row(500, 'Data hitungan rusak.', 'A counter is corrupt.'),
  index_out_of_range: row(
    500,
    'Indeks di luar 25,00-100,00: data rusak, jangan dipublikasikan.',
    'The index lies outside 25.00-100.00: the data is corrupt, do not publish it.',
  ),
  instrument_invalid: row(422, 'Instrumen tidak sah.', 'The instrument is not valid.'),
  instrument_not_skm: row(
    422,
    'Instrumen ini bukan SKM berskala 1-4: laporkan nilai rata-rata saja, tanpa IKM.',
    'This instrument is not the 4-point SKM: publish its mean only, no IKM.',
  ),
  weight_mode_not_applicable: row(
    422,
    'Bobot ini hanya berlaku untuk sembilan unsur berbobot sama.',
    'This weight applies only to nine equally weighted elements.',
  ),
  users_missing: row(422, 'Jumlah pengguna layanan belum diisi.', 'The number of users is missing.'),
  population_invalid: row(
    422,
    'Jumlah pengguna layanan harus bilangan bulat mulai dari 1.',
    'The number of users must be a whole number from 1.',
  ),
  time_zone_unknown: row(422, 'Zona waktu harus WIB, WITA, atau WIT.', 'The time zone must be one of Indonesia.'),
  data_directory_locked: row(
    500,
    'Folder data sedang dipakai proses lain.',
    'The data directory is in use by another process.',
  ),
  settings_invalid: row(500, 'Pengaturan server tidak sah.', 'The settings of the server are not valid.'),

  // On the device
  network_unreachable: row(0, 'Tidak ada sambungan internet.', 'There is no connection.', true),
  response_not_understood: row(0, 'Jawaban server tidak dapat dibaca.', "The server's answer cannot be read.", true),
} as const satisfies Record<string, ErrorRow>;

/** Every error code of Suara. */
export type ErrorCode = keyof typeof errorTable;

/** Narrows a string from the wire to a code of this version. A newer server may send codes that are not known here. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.keys(errorTable).includes(code);
}

function row(status: number, id: string, en: string, retry?: true): ErrorRow {
  return retry ? { status, id, en, retry } : { status, id, en };
}
