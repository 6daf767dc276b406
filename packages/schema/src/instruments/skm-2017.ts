import type { AnswerOption, Instrument, SurveyElement, Wording } from './instrument.ts';
import { respondentProfile } from './profile.ts';

/**
 * SKM, Permen PANRB 14/2017. The body of the regulation reports pengaduan as U8 and sarana as U9, its annex asks sarana
 * eighth and pengaduan ninth: report code and question number are two attributes.
 */
export const skm2017: Instrument = {
  id: 'skm-2017',
  version: 1,
  title: { id: 'Survei Kepuasan Masyarakat', en: 'Public satisfaction survey' },
  source: 'Peraturan Menteri PANRB Nomor 14 Tahun 2017',
  scale: { lowest: 1, highest: 4 },
  index: 'ikm',
  profile: respondentProfile,
  elements: [
    element(
      'persyaratan',
      'U1',
      1,
      ['Persyaratan', 'Requirements'],
      [
        'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
        'How well do the requirements fit the kind of service?',
      ],
      [
        ['Tidak sesuai', 'Do not fit'],
        ['Kurang sesuai', 'Fit poorly'],
        ['Sesuai', 'Fit'],
        ['Sangat sesuai', 'Fit very well'],
      ],
    ),
    element(
      'prosedur',
      'U2',
      2,
      ['Sistem, Mekanisme, dan Prosedur', 'System, mechanism and procedure'],
      [
        'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
        'How easy are the procedures of this unit?',
      ],
      [
        ['Tidak mudah', 'Not easy'],
        ['Kurang mudah', 'Less than easy'],
        ['Mudah', 'Easy'],
        ['Sangat mudah', 'Very easy'],
      ],
    ),
    element(
      'waktu',
      'U3',
      3,
      ['Waktu Penyelesaian', 'Time to completion'],
      [
        'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
        'How fast is the service given?',
      ],
      [
        ['Tidak cepat', 'Not fast'],
        ['Kurang cepat', 'Less than fast'],
        ['Cepat', 'Fast'],
        ['Sangat cepat', 'Very fast'],
      ],
    ),
    element(
      'biaya',
      'U4',
      4,
      ['Biaya/Tarif', 'Cost'],
      [
        'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
        'How reasonable is the cost of the service?',
      ],
      [
        ['Sangat mahal', 'Very expensive'],
        ['Cukup mahal', 'Rather expensive'],
        ['Murah', 'Cheap'],
        ['Gratis', 'Free'],
      ],
    ),
    element(
      'produk',
      'U5',
      5,
      ['Produk Spesifikasi Jenis Pelayanan', 'Product of the service'],
      [
        'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
        'How well does what you received match the published service standard?',
      ],
      [
        ['Tidak sesuai', 'Does not match'],
        ['Kurang sesuai', 'Matches poorly'],
        ['Sesuai', 'Matches'],
        ['Sangat sesuai', 'Matches very well'],
      ],
    ),
    element(
      'kompetensi',
      'U6',
      6,
      ['Kompetensi Pelaksana', 'Competence of staff'],
      [
        'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
        'How competent are the officers who serve you?',
      ],
      [
        ['Tidak kompeten', 'Not competent'],
        ['Kurang kompeten', 'Less than competent'],
        ['Kompeten', 'Competent'],
        ['Sangat kompeten', 'Very competent'],
      ],
    ),
    element(
      'perilaku',
      'U7',
      7,
      ['Perilaku Pelaksana', 'Conduct of staff'],
      [
        'Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
        'How courteous and friendly are the officers who serve you?',
      ],
      [
        ['Tidak sopan dan ramah', 'Not courteous and friendly'],
        ['Kurang sopan dan ramah', 'Less than courteous and friendly'],
        ['Sopan dan ramah', 'Courteous and friendly'],
        ['Sangat sopan dan ramah', 'Very courteous and friendly'],
      ],
    ),
    element(
      'sarana',
      'U9',
      8,
      ['Sarana dan Prasarana', 'Facilities'],
      ['Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?', 'How good are the facilities?'],
      [
        ['Buruk', 'Bad'],
        ['Cukup', 'Fair'],
        ['Baik', 'Good'],
        ['Sangat baik', 'Very good'],
      ],
    ),
    element(
      'pengaduan',
      'U8',
      9,
      ['Penanganan Pengaduan, Saran dan Masukan', 'Handling of complaints and suggestions'],
      [
        'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
        'How are complaints of service users handled?',
      ],
      [
        ['Tidak ada', 'No handling'],
        ['Ada tetapi tidak berfungsi', 'Exists but does not work'],
        ['Berfungsi kurang maksimal', 'Works, but not well enough'],
        ['Dikelola dengan baik', 'Well managed'],
      ],
    ),
  ],
};

type Pair = readonly [id: string, en: string];

function element(
  id: string,
  reportCode: string,
  questionNumber: number,
  name: Pair,
  question: Pair,
  options: readonly [Pair, Pair, Pair, Pair],
): SurveyElement {
  return {
    id,
    reportCode,
    questionNumber,
    name: wording(name),
    question: wording(question),
    options: options.map(option),
  };
}

function option(label: Pair, position: number): AnswerOption {
  return { value: position + 1, label: wording(label) };
}

function wording([id, en]: Pair): Wording {
  return { id, en };
}
