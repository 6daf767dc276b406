import type { AnswerOption, Instrument, SurveyElement, Wording } from './instrument.ts';
import { respondentProfile } from './profile.ts';

/**
 * SPKP (perceived service quality, 8 items) and SPAK (perceived freedom from corruption, 5 items), which agencies run
 * for Zona Integritas. They are asked on 1-6 or on 1-4 and reported on 0-4; how 1-6 becomes 0-4 was never published, so
 * Suara reports the plain mean of the scale that was asked and converts nothing.
 */
const source = 'Survei Persepsi Kualitas Pelayanan dan Survei Persepsi Anti Korupsi, Zona Integritas';

const spkpItems: readonly Item[] = [
  [
    'informasi',
    'Informasi pelayanan',
    'Informasi pelayanan pada unit layanan ini tersedia melalui media elektronik maupun nonelektronik.',
    'Information about the service is available in electronic and other media.',
  ],
  [
    'persyaratan',
    'Persyaratan',
    'Persyaratan pelayanan yang diinformasikan sesuai dengan persyaratan yang ditetapkan unit layanan ini.',
    'The requirements are the ones that were announced.',
  ],
  [
    'prosedur',
    'Prosedur',
    'Prosedur atau alur pelayanan yang ditetapkan unit layanan ini mudah diikuti.',
    'The procedure of the service is easy to follow.',
  ],
  [
    'waktu',
    'Waktu penyelesaian',
    'Jangka waktu penyelesaian pelayanan yang diterima sesuai dengan yang ditetapkan unit layanan ini.',
    'The service was completed within the stated time.',
  ],
  [
    'tarif',
    'Tarif',
    'Tarif atau biaya pelayanan yang dibayarkan sesuai dengan yang ditetapkan unit layanan ini.',
    'The fee paid is the fee that was stated.',
  ],
  [
    'sarana',
    'Sarana dan sistem daring',
    'Sarana prasarana pendukung atau sistem pelayanan daring memberikan kenyamanan dan mudah digunakan.',
    'The facilities or the online system are comfortable and easy to use.',
  ],
  [
    'respons',
    'Respons petugas',
    'Petugas pelayanan atau sistem pelayanan daring merespons keperluan dengan cepat.',
    'The officers or the online system respond quickly.',
  ],
  [
    'konsultasi',
    'Konsultasi dan pengaduan',
    'Layanan konsultasi dan pengaduan yang disediakan unit layanan ini mudah diakses.',
    'Consultation and complaint services are easy to reach.',
  ],
];

const spakItems: readonly Item[] = [
  [
    'diskriminasi',
    'Tanpa diskriminasi',
    'Tidak ada diskriminasi pelayanan pada unit layanan ini.',
    'There is no discrimination in the service.',
  ],
  [
    'prosedur',
    'Tanpa kecurangan prosedur',
    'Tidak ada pelayanan di luar prosedur atau kecurangan pelayanan pada unit layanan ini.',
    'No service is given outside the procedure.',
  ],
  [
    'imbalan',
    'Tanpa imbalan',
    'Tidak ada penerimaan imbalan uang, barang, atau fasilitas di luar ketentuan pada unit layanan ini.',
    'No reward in money, goods or favours is taken.',
  ],
  [
    'pungli',
    'Tanpa pungutan liar',
    'Tidak ada pungutan liar (pungli) pada unit layanan ini.',
    'There are no illegal levies.',
  ],
  [
    'percaloan',
    'Tanpa percaloan',
    'Tidak ada percaloan atau perantara tidak resmi pada unit layanan ini.',
    'There are no brokers or unofficial intermediaries.',
  ],
];

const agreementOf4 = agreement([
  ['Sangat tidak setuju', 'Strongly disagree'],
  ['Tidak setuju', 'Disagree'],
  ['Setuju', 'Agree'],
  ['Sangat setuju', 'Strongly agree'],
]);

const agreementOf6 = agreement([
  ['Sangat tidak setuju', 'Strongly disagree'],
  ['Tidak setuju', 'Disagree'],
  ['Kurang setuju', 'Somewhat disagree'],
  ['Cukup setuju', 'Somewhat agree'],
  ['Setuju', 'Agree'],
  ['Sangat setuju', 'Strongly agree'],
]);

const spkpTitle: Wording = { id: 'Survei Persepsi Kualitas Pelayanan', en: 'Survey of perceived service quality' };
const spakTitle: Wording = { id: 'Survei Persepsi Anti Korupsi', en: 'Survey of perceived freedom from corruption' };

/** SPKP asked on 1-4. */
export const spkp4: Instrument = perception('spkp-4', spkpTitle, spkpItems, agreementOf4);
/** SPKP asked on 1-6. */
export const spkp6: Instrument = perception('spkp-6', spkpTitle, spkpItems, agreementOf6);
/** SPAK asked on 1-4. */
export const spak4: Instrument = perception('spak-4', spakTitle, spakItems, agreementOf4);
/** SPAK asked on 1-6. */
export const spak6: Instrument = perception('spak-6', spakTitle, spakItems, agreementOf6);

type Item = readonly [id: string, name: string, statement: string, statementInEnglish: string];

function perception(id: string, title: Wording, items: readonly Item[], options: readonly AnswerOption[]): Instrument {
  return {
    id,
    version: 1,
    title,
    source,
    scale: { lowest: 1, highest: options.length },
    index: 'mean',
    profile: respondentProfile,
    elements: items.map((item, position) => statement(item, position, options)),
  };
}

function statement(item: Item, position: number, options: readonly AnswerOption[]): SurveyElement {
  const [id, name, text, textInEnglish] = item;
  return {
    id,
    reportCode: `U${position + 1}`,
    questionNumber: position + 1,
    name: { id: name },
    question: { id: text, en: textInEnglish },
    options,
  };
}

function agreement(labels: readonly (readonly [string, string])[]): AnswerOption[] {
  return labels.map(([id, en], position) => ({ value: position + 1, label: { id, en } }));
}
