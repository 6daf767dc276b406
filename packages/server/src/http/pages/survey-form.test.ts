import { errorTable, skm2017, spak6, type Fault, type Instrument } from '@suara/schema';
import { expect, test } from 'vitest';
import { surveyForm, type SurveyFormView } from './survey-form.ts';

function view(changes: Partial<SurveyFormView> = {}, instrument: Instrument = skm2017): SurveyFormView {
  return {
    form: {
      id: 'skm-2017.1-0123456789ab',
      unit: { id: 'dukcapil', name: 'Dukcapil', instansi: 'Kota Contoh' },
      instrument,
      services: [
        { id: 'ktp', name: 'KTP & KIA' },
        { id: 'kk', name: 'KK' },
      ],
    },
    language: 'id',
    action: '/isi/dukcapil',
    id: '01900000-0000-7000-8000-000000000000',
    channel: 'hosted',
    entered: new Map(),
    faults: [],
    ...changes,
  };
}

async function rendered(changes?: Partial<SurveyFormView>, instrument?: Instrument): Promise<string> {
  return String(await surveyForm(view(changes, instrument))).replace(/\s+/g, ' ');
}

test('what the citizen does not see goes along: id, unit, form version, channel, language', async () => {
  const page = await rendered();
  for (const [name, value] of [
    ['id', '01900000-0000-7000-8000-000000000000'],
    ['unit', 'dukcapil'],
    ['form', 'skm-2017.1-0123456789ab'],
    ['channel', 'hosted'],
    ['lang', 'id'],
  ]) {
    expect(page).toContain(`<input type="hidden" name="${name}" value="${value}" />`);
  }
});

test('questions come in the order of the questionnaire, which is not that of the report', async () => {
  const page = await rendered();
  const asked = [...page.matchAll(/<fieldset role="radiogroup" id="answer\.([a-z]+)"/g)].map(([, id]) => id);
  expect(asked.slice(-2)).toEqual(['sarana', 'pengaduan']);
  expect(page).toContain('8 dari 9</span> Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana? </legend>');
});

test('every radio is inside its label, with its words beside it', async () => {
  const page = await rendered();
  const options = page.match(/<label class="option"> <input type="radio"[^>]*\/> <span>[^<]+<\/span> <\/label>/g);
  expect(options).toHaveLength(36);
  expect(page).toContain('<span>Gratis</span>');
});

test('every field has a label of its own', async () => {
  const page = await rendered();
  const ids = [...page.matchAll(/<(?:select|textarea|input type="(?:text|number)")\s+id="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect(ids).toHaveLength(9);
  for (const id of ids) expect(page).toContain(`for="${id}"`);
});

test('nothing is chosen for the citizen', async () => {
  const page = await rendered();
  expect(page).not.toMatch(/ (checked|selected)/);
  expect(page).toContain('<option value="">Pilih layanan</option>');
});

test('what was entered stays', async () => {
  const entered = new Map([
    ['service', 'kk'],
    ['answer.biaya', '4'],
    ['profile.pendidikan', 'S1'],
    ['profile.usia', '41'],
    ['comment', 'baris\nkedua'],
  ]);
  const page = await rendered({ entered });
  expect(page).toContain('<option value="kk" selected>KK</option>');
  expect(page).toMatch(/name="answer\.biaya" value="4" checked/);
  expect(page.match(/ checked/g)).toHaveLength(1);
  expect(page).toMatch(/<option value="S1" selected>/);
  expect(page).toContain('value="41"');
  expect(page).toContain('baris kedua</textarea');
});

test('names from the database are escaped', async () => {
  expect(await rendered()).toContain('KTP &amp; KIA');
});

test('limits stand on the fields they belong to', async () => {
  const page = await rendered();
  expect(page).toContain('name="comment" maxlength="1000"');
  expect(page).toMatch(/name="profile\.pekerjaan_lainnya" maxlength="60"/);
  expect(page).toMatch(/name="profile\.usia" min="5" max="120"/);
});

test('a fault stands at the top with a link, and beside its field', async () => {
  const faults: Fault[] = [
    { code: 'answer_out_of_range', field: 'answer.waktu' },
    { code: 'field_unknown', field: 'nik' },
    { code: 'profile_invalid', field: 'profile.usia' },
  ];
  const page = await rendered({ faults });
  expect(page).toContain('<div class="errors" role="alert"');
  expect(page).toContain(`<a href="#answer.waktu">${errorTable.answer_out_of_range.id}</a>`);
  expect(page).toContain(`<li>${errorTable.field_unknown.id}</li>`);
  expect(page).toMatch(/id="answer\.waktu" tabindex="-1"> <legend>.{0,200}?<\/legend> <span class="error">/);
  expect(page.match(/class="error"/g)).toHaveLength(2);
});

test('any instrument is shown with its own scale', async () => {
  const page = await rendered({}, spak6);
  expect(page.match(/<input type="radio"/g)).toHaveLength(5 * 6);
  expect(page).toContain('<span class="position">1 dari 5</span>');
});

test('options hold English in brackets, since an option cannot hold an element', async () => {
  const page = await rendered({ language: 'en' });
  expect(page).toMatch(/<option value="P" > Perempuan \(Female\) <\/option>/);
  expect(page).toMatch(/<option value="DIII" > DIII \(Diploma \(DIII\)\) <\/option>/);
});
