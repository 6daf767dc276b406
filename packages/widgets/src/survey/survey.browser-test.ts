import { expect, waitUntil } from '@open-wc/testing';
import { FakeServer } from '../testing/fake-server.ts';
import { find, findAll, focused, place, shows, showsFallback, textOf } from '../testing/page.ts';
import { registerElements } from '../testing/subject.ts';

let server: FakeServer;
let survey: HTMLElement;

before(registerElements);
beforeEach(() => {
  server = new FakeServer();
});
afterEach(() => {
  survey.remove();
  server.restore();
});

describe('the form', () => {
  it('asks every question of the instrument in order, with its place and all of its words', async () => {
    await open();
    const legends = findAll(survey, 'legend').map((legend) => legend.textContent?.replace(/\s+/g, ' ').trim());
    expect(legends).to.have.length(9);
    expect(legends[2]).to.equal(
      '3 dari 9 Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
    );
    expect(textOf(survey)).to.contain('Sangat sopan dan ramah');
  });

  it('groups native radios of one question, and nothing moves on when a choice changes', async () => {
    await open({ layout: 'step', service: 'ktp' });
    const group = find(survey, 'fieldset');
    expect(group.getAttribute('role')).to.equal('radiogroup');
    find(survey, 'input').click();
    await settled();
    expect(find(survey, 'legend').textContent).to.contain('1 dari 9');
  });

  it('asks for the service only when it is not given', async () => {
    await open({ service: 'ktp' });
    expect(findAll(survey, '#service')).to.have.length(0);
    survey.remove();
    await open();
    expect(findAll(survey, '#service option')).to.have.length(3);
  });

  it('asks for the service when the page names one that the unit does not have', async () => {
    await open({ service: 'paspor' });
    expect(findAll(survey, '#service')).to.have.length(1);
  });

  it('offers free text when the choice invites it', async () => {
    await open({ service: 'ktp' });
    answerAll();
    choose('profile.pekerjaan', 'Lainnya');
    await settled();
    type('profile.pekerjaan_lainnya', 'nelayan');
    await send();
    await shows(survey, '7KQF2-9XMPA');
    expect(submission().get('profile.pekerjaan_lainnya')).to.equal('nelayan');
  });

  it('counts what is left of the comment', async () => {
    await open();
    type('comment', 'Bagus');
    await settled();
    expect(find(survey, '#left').textContent).to.contain('Sisa 995 karakter');
  });

  it('says that a survey is closed instead of asking', async () => {
    server.form = { ...server.form, period: null };
    survey = place('suara-survey', { unit: 'dukcapil', endpoint: server.endpoint });
    await shows(survey, 'sedang tidak dibuka');
    expect(findAll(survey, 'input')).to.have.length(0);
  });
});

describe('sending', () => {
  it('sends what was answered, tells the page and shows the receipt', async () => {
    await open({ service: 'ktp' });
    const told = new Promise<CustomEvent>((resolve) => {
      document.addEventListener('suara-sent', (event) => resolve(event), { once: true });
    });
    answerAll();
    type('comment', 'Terima kasih');
    await send();
    await shows(survey, '7KQF2-9XMPA');
    const sent = submission();
    expect(sent.get('answer.waktu')).to.equal('4');
    expect(sent.get('service')).to.equal('ktp');
    expect([sent.get('channel'), sent.get('layout'), sent.get('lang')]).to.deep.equal(['web', 'stack', 'id']);
    expect((await told).detail).to.deep.equal({
      unit: 'dukcapil',
      service: 'ktp',
      period: '2026-S2',
      receipt: '7KQF2-9XMPA',
    });
  });

  it('moves focus to what happened', async () => {
    await open({ service: 'ktp' });
    answerAll();
    await send();
    await shows(survey, '7KQF2-9XMPA');
    await waitUntil(() => focused()?.textContent?.includes('sudah diterima') ?? false);
  });

  it('does not call anything sent before the receipt is here', async () => {
    await open({ service: 'ktp' });
    answerAll();
    const release = server.hold();
    await send();
    await shows(survey, 'Mengirim jawaban');
    expect(textOf(survey)).not.to.contain('sudah diterima');
    release();
    await shows(survey, 'sudah diterima');
  });

  it('keeps answers on the device while there is no connection, and sends them when there is one', async () => {
    await open({ service: 'ktp' });
    answerAll();
    server.isDown = true;
    await send();
    await shows(survey, 'Tidak ada sambungan internet');
    expect(textOf(survey)).to.contain('Jawaban tersimpan di perangkat ini');
    expect(textOf(survey)).not.to.contain('sudah diterima');
    server.isDown = false;
    window.dispatchEvent(new Event('online'));
    await shows(survey, '7KQF2-9XMPA');
  });

  it('goes on when it is removed while a response is on its way', async () => {
    await open({ service: 'ktp' });
    answerAll();
    const release = server.hold();
    await send();
    await shows(survey, 'Mengirim');
    survey.remove();
    release();
    await waitUntil(() => server.submissions.length === 1);
    document.body.append(survey);
    await shows(survey, '7KQF2-9XMPA');
  });

  it('starts over only when asked to', async () => {
    await open({ service: 'ktp' });
    answerAll();
    await send();
    await shows(survey, '7KQF2-9XMPA');
    expect(findAll(survey, 'fieldset')).to.have.length(0);
    press('Isi lagi');
    await shows(survey, '1 dari 9');
    expect(findAll<HTMLInputElement>(survey, 'input[type=radio]').filter(({ checked }) => checked)).to.have.length(0);
  });

  it('shows why a response was refused, keeps the answers and sends them again under a new id', async () => {
    await open({ service: 'ktp' });
    answerAll();
    server.refusal = refusalOf('text_not_allowed', 'Teks berisi karakter kendali yang tidak diperbolehkan.');
    await send();
    await shows(survey, 'Teks berisi karakter kendali');
    expect(focused()?.id).to.equal('notice');
    server.refusal = undefined;
    await send();
    await shows(survey, '7KQF2-9XMPA');
    const [first, second] = server.submissions;
    expect(second?.get('answer.waktu')).to.equal(first?.get('answer.waktu'));
    expect(second?.get('id')).not.to.equal(first?.get('id'));
  });
});

describe('before sending', () => {
  it('reminds once of skipped questions, leads to them, and lets them be skipped', async () => {
    await open({ service: 'ktp' });
    pick('waktu');
    await send();
    await shows(survey, '8 pertanyaan belum dijawab');
    expect(server.submissions).to.have.length(0);
    expect(focused()?.id).to.equal('notice');
    find(survey, '#notice a').click();
    await settled();
    expect((focused() as HTMLInputElement).name).to.equal('persyaratan');
    press('Kirim saja');
    await shows(survey, '7KQF2-9XMPA');
    expect(submission().get('blank.biaya')).to.equal('skipped');
  });

  it('leaves the address of the page alone when it leads to a field', async () => {
    await open({ service: 'ktp' });
    await send();
    const before = location.href;
    find(survey, '#notice a').click();
    await settled();
    expect(location.href).to.equal(before);
  });

  it('says what is missing and leads to it', async () => {
    await open();
    type('profile.usia', 'tua');
    await send();
    await shows(survey, 'Pilih layanan yang Anda gunakan');
    expect(findAll(survey, '#notice li').map((line) => line.textContent)).to.deep.equal([
      'Pilih layanan yang Anda gunakan',
      'Jawab sedikitnya satu pertanyaan',
      'Usia (tahun): isi dengan angka 5 sampai 120',
    ]);
    findAll(survey, '#notice a')[2]!.click();
    await settled();
    expect(focused()?.id).to.equal('profile.usia');
  });

  it('has its place for messages in the page before there are any, as a live region', async () => {
    await open();
    expect(find(survey, '#notice').getAttribute('role')).to.equal('alert');
    expect(find(survey, '#notice').textContent?.trim()).to.equal('');
  });
});

describe('one question at a time', () => {
  it('leads through the questions and back, and sends at the end', async () => {
    await open({ layout: 'step', service: 'ktp' });
    pick('persyaratan');
    press('Lanjut');
    await shows(survey, '2 dari 9');
    expect((focused() as HTMLInputElement).name).to.equal('prosedur');
    press('Kembali');
    await shows(survey, '1 dari 9');
    expect(findAll<HTMLInputElement>(survey, 'input').some(({ checked }) => checked)).to.equal(true);
    for (let page = 2; page <= 9; page += 1) {
      press('Lanjut');
      await shows(survey, `${page} dari 9`);
      findAll(survey, 'input')[1]!.click();
      await settled();
    }
    press('Lanjut');
    await shows(survey, 'Saran atau masukan');
    await send();
    await shows(survey, '7KQF2-9XMPA');
    expect(submission().get('layout')).to.equal('step');
  });

  it('leads from the reminder to the page of a question', async () => {
    await open({ layout: 'step', service: 'ktp' });
    pick('persyaratan');
    for (let page = 2; page <= 10; page += 1) {
      press('Lanjut');
      await settled();
    }
    await send();
    await shows(survey, '8 pertanyaan belum dijawab');
    findAll(survey, '#notice a')[7]!.click();
    await shows(survey, '9 dari 9');
  });
});

describe('English', () => {
  it('shows English words, the regulated wording in Indonesian, and records the language', async () => {
    survey = place('suara-survey', { unit: 'dukcapil', service: 'ktp', lang: 'en', endpoint: server.endpoint });
    await shows(survey, 'Send answers');
    const question = find(survey, 'legend b');
    expect(question.querySelector('[lang=id]')?.textContent).to.contain('kesesuaian persyaratan');
    expect(question.querySelector('.aid')?.textContent).to.contain('requirements');
    answerAll();
    await send();
    await shows(survey, 'Receipt number');
    expect(submission().get('lang')).to.equal('en');
  });

  it('follows a change of language and keeps the answers', async () => {
    await open({ service: 'ktp' });
    pick('waktu');
    survey.setAttribute('lang', 'en');
    await shows(survey, 'Send answers');
    expect(find<HTMLInputElement>(survey, 'input[name=waktu]:checked').checked).to.equal(true);
  });
});

describe('trouble', () => {
  it('shows the fallback and a way to try again when the form cannot be loaded', async () => {
    server.isDown = true;
    survey = place('suara-survey', { unit: 'dukcapil', endpoint: server.endpoint });
    await shows(survey, 'Survei tidak dapat dimuat');
    expect(textOf(survey)).to.contain('Tidak ada sambungan internet');
    expect(showsFallback(survey)).to.equal(true);
    server.isDown = false;
    press('Coba lagi');
    await shows(survey, '1 dari 9');
    expect(showsFallback(survey)).to.equal(false);
  });

  it('shows the last form without a connection', async () => {
    await open({ service: 'ktp' });
    survey.remove();
    server.isDown = true;
    await open({ service: 'ktp' });
    expect(findAll(survey, 'fieldset')).to.have.length(9);
  });

  it('keeps answers when it is moved, and when it is taken out and put back', async () => {
    await open({ service: 'ktp' });
    pick('waktu');
    type('comment', 'Cepat');
    const elsewhere = document.body.appendChild(document.createElement('section'));
    elsewhere.append(survey);
    await settled();
    survey.remove();
    await settled();
    document.body.append(survey);
    await settled();
    expect(find<HTMLInputElement>(survey, 'input[name=waktu]:checked').checked).to.equal(true);
    expect(find<HTMLTextAreaElement>(survey, '#comment').value).to.equal('Cepat');
    elsewhere.remove();
  });

  it('drops the form of a unit that is no longer asked for', async () => {
    const release = server.hold();
    survey = place('suara-survey', { unit: 'lama', endpoint: server.endpoint });
    await waitUntil(() => server.requests.length === 1);
    survey.setAttribute('unit', 'baru');
    await waitUntil(() => server.requests.length === 2);
    expect(server.requests[1]).to.contain('/units/baru/form');
    release();
    await shows(survey, '1 dari 9');
  });

  it('does not submit a form of the host around it', async () => {
    const hostForm = document.body.appendChild(document.createElement('form'));
    let submitted = 0;
    hostForm.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    await open({ service: 'ktp' });
    hostForm.append(survey);
    await settled();
    answerAll();
    await send();
    await shows(survey, '7KQF2-9XMPA');
    expect(submitted).to.equal(0);
    hostForm.remove();
  });
});

async function open(attributes: Record<string, string> = {}): Promise<void> {
  survey = place('suara-survey', { unit: 'dukcapil', endpoint: server.endpoint, ...attributes });
  await waitUntil(() => survey.shadowRoot?.querySelector('form'), 'the form is shown');
}

function pick(element: string): void {
  findAll<HTMLInputElement>(survey, `input[name=${element}]`)[3]!.click();
}

function answerAll(): void {
  server.form.form.instrument.elements.forEach(({ id }) => pick(id));
}

function choose(id: string, value: string): void {
  const select = find<HTMLSelectElement>(survey, `[id="${id}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function type(id: string, text: string): void {
  const field = find<HTMLInputElement>(survey, `[id="${id}"]`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(label: string): void {
  findAll<HTMLButtonElement>(survey, 'button')
    .find((button) => button.textContent?.trim() === label)!
    .click();
}

async function send(): Promise<void> {
  await settled();
  find<HTMLFormElement>(survey, 'form').requestSubmit();
  await settled();
}

async function settled(): Promise<void> {
  await (survey as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
}

function submission(): URLSearchParams {
  return server.submissions[server.submissions.length - 1]!;
}

function refusalOf(code: string, sentence: string): { status: number; body: unknown } {
  return { status: 422, body: { type: 'about:blank', title: code, detail: sentence, status: 422, code } };
}
