import type { FakeServer } from './fake-server.ts';
import { find, findAll, place, shows } from './page.ts';

type Enter = (server: FakeServer) => Promise<HTMLElement>;

const longName = 'Pelayanan'.repeat(14).slice(0, 120);

/** Parts of a form with names of 120 letters and no place to break them. */
const unbreakable = {
  unit: { id: 'dukcapil', name: longName, instansi: longName },
  services: ['ktp', 'kk'].map((id) => ({ id, name: longName })),
};

/** Every state that an element can be in, and how it gets there. */
export const states: Readonly<Record<string, Enter>> = {
  'survey, loading': async (server) => {
    server.hold();
    return opened(server, {}, 'Memuat survei');
  },
  'survey, form': (server) => opened(server, {}, '1 dari 9'),
  'survey, form with everything open': async (server) => {
    const survey = await opened(server, { service: 'ktp' }, '1 dari 9');
    findAll<HTMLDetailsElement>(survey, 'details').forEach((details) => (details.open = true));
    answer(survey);
    return survey;
  },
  'survey, one question at a time': (server) => opened(server, { layout: 'step', service: 'ktp' }, '1 dari 9'),
  'survey, English': (server) => opened(server, { lang: 'en' }, '1 of 9'),
  'survey, closed': async (server) => {
    server.form = { ...server.form, period: null };
    return opened(server, {}, 'sedang tidak dibuka');
  },
  'survey, cannot be loaded': async (server) => {
    server.isDown = true;
    return opened(server, {}, 'tidak dapat dimuat');
  },
  'survey, reminder of skipped questions': async (server) => {
    const survey = await opened(server, { service: 'ktp' }, '1 dari 9');
    findAll(survey, 'input[name=waktu]')[0]!.click();
    return submitted(survey, '8 pertanyaan');
  },
  'survey, faults': async (server) => submitted(await opened(server, {}, '1 dari 9'), 'Periksa isian'),
  'survey, sending': async (server) => {
    const survey = await answered(server);
    server.hold();
    return submitted(survey, 'Mengirim jawaban');
  },
  'survey, waiting without a connection': async (server) => {
    const survey = await answered(server);
    server.isDown = true;
    return submitted(survey, 'tersimpan di perangkat ini');
  },
  'survey, refused': async (server) => {
    const detail = 'Teks terlalu panjang.';
    server.refusal = { status: 422, body: { code: 'text_too_long', title: 'The text is too long.', detail } };
    return submitted(await answered(server), detail);
  },
  'survey, a refusal of an earlier visit': async (server) => {
    const earlier = await answered(server);
    server.isDown = true;
    await submitted(earlier, 'tersimpan di perangkat ini');
    earlier.remove();
    server.isDown = false;
    server.refusal = {
      status: 422,
      body: { code: 'form_unknown', title: 'Unknown.', detail: 'Formulir tidak dikenal.' },
    };
    return opened(server, { service: 'ktp' }, 'Formulir tidak dikenal.');
  },
  'survey, English, faults': async (server) =>
    submitted(await opened(server, { lang: 'en' }, '1 of 9'), 'Please check'),
  'survey, English, sent': async (server) => {
    const survey = await opened(server, { lang: 'en', service: 'ktp' }, '1 of 9');
    answer(survey);
    return submitted(survey, 'Receipt number');
  },
  'survey, names that do not break': async (server) => {
    server.form = { ...server.form, form: { ...server.form.form, ...unbreakable } };
    const survey = await opened(server, {}, '1 dari 9');
    findAll<HTMLSelectElement>(survey, '#service').forEach((select) => (select.selectedIndex = 1));
    return survey;
  },
  'survey, sent': async (server) => submitted(await answered(server), '7KQF2-9XMPA'),
  'result, loading': async (server) => {
    server.hold();
    return placed('suara-result', server, {}, 'Memuat hasil');
  },
  'result, scored': async (server) => {
    const result = await placed('suara-result', server, {}, '78,74');
    find<HTMLDetailsElement>(result, 'details').open = true;
    return result;
  },
  'result, English': (server) => placed('suara-result', server, { lang: 'en' }, '49 of 92'),
  'result, names that do not break': async (server) => {
    const [service] = server.result.services;
    const services = unbreakable.services.map((named) => ({ ...service!, ...named }));
    server.result = { ...server.result, unit: unbreakable.unit, services };
    const result = await placed('suara-result', server, {}, '78,74');
    find<HTMLDetailsElement>(result, 'details').open = true;
    return result;
  },
  'result, no data': async (server) => {
    server.result = { ...server.result, status: 'no_data', responses: { collected: 0, valid: 0, used: 0 } };
    return placed('suara-result', server, {}, 'Belum ada data');
  },
  'result, not computable': async (server) => {
    server.result = { ...server.result, status: 'not_computable', unanswered: ['U4'] };
    return placed('suara-result', server, {}, 'Biaya/Tarif');
  },
  'result, cannot be loaded': async (server) => {
    server.isDown = true;
    return placed('suara-result', server, {}, 'tidak dapat dimuat');
  },
};

function opened(server: FakeServer, attributes: Record<string, string>, text: string): Promise<HTMLElement> {
  return placed('suara-survey', server, attributes, text);
}

async function placed(
  name: string,
  { endpoint }: FakeServer,
  attributes: Record<string, string>,
  text: string,
): Promise<HTMLElement> {
  const element = place(name, { unit: 'dukcapil', endpoint, ...attributes });
  await shows(element, text);
  return element;
}

async function answered(server: FakeServer): Promise<HTMLElement> {
  const survey = await opened(server, { service: 'ktp' }, '1 dari 9');
  answer(survey);
  return survey;
}

function answer(survey: HTMLElement): void {
  findAll(survey, 'label:nth-child(3) input').forEach((input) => input.click());
}

async function submitted(survey: HTMLElement, text: string): Promise<HTMLElement> {
  find<HTMLFormElement>(survey, 'form').requestSubmit();
  await shows(survey, text);
  return survey;
}
