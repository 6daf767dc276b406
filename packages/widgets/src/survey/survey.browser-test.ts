import { expect } from '@open-wc/testing';
import { find, findAll, focused, shows, textOf } from '../testing/page.ts';
import {
  add,
  answerAll,
  choose,
  open,
  pick,
  press,
  send,
  server,
  settled,
  submission,
  survey,
  type,
  useSurveyPage,
} from '../testing/survey-page.ts';

useSurveyPage();

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
    add();
    await shows(survey, 'sedang tidak dibuka');
    expect(findAll(survey, 'input')).to.have.length(0);
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
    add({ service: 'ktp', lang: 'en' });
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
