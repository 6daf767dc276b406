import { expect, waitUntil } from '@open-wc/testing';
import { find, findAll, focused, shows, textOf } from '../testing/page.ts';
import {
  add,
  answerAll,
  open,
  press,
  refusalOf,
  send,
  server,
  settled,
  survey,
  useSurveyPage,
} from '../testing/survey-page.ts';

useSurveyPage();

describe('a response of an earlier visit that is refused', () => {
  const told = 'Jawaban dari kunjungan sebelumnya tidak diterima.';

  it('is told on the next visit, politely, until it is deleted', async () => {
    await leaveBehind();
    server.refusal = refusalOf('period_closed', 'Survei unit ini sedang tidak dibuka.');
    await open({ service: 'ktp' });
    await shows(survey, told);
    expect(find(survey, '[role=status]').textContent).to.contain('Survei unit ini sedang tidak dibuka.');
    expect(focused()).to.equal(document.body);
    await visitAgain();
    await shows(survey, told);
    press('Hapus jawaban itu');
    await waitUntil(() => !textOf(survey).includes(told));
    expect(focused()?.id).to.equal('title');
    await visitAgain();
    expect(textOf(survey)).not.to.contain(told);
    expect(server.submissions).to.have.length(1);
  });

  it('is told in the language of the page, and when the survey is closed', async () => {
    await leaveBehind();
    server.form = { ...server.form, period: null };
    server.refusal = refusalOf('period_closed', 'Survei unit ini sedang tidak dibuka.');
    add({ lang: 'en' });
    await shows(survey, 'Answers from an earlier visit were not accepted. Refused.');
    press('Delete those answers');
    await waitUntil(() => !textOf(survey).includes('earlier visit'));
  });

  it('is none of the answers that are refused now and still in the form', async () => {
    await open({ service: 'ktp' });
    answerAll();
    server.refusal = refusalOf('text_too_long', 'Teks terlalu panjang.');
    await send();
    await shows(survey, 'Teks terlalu panjang.');
    survey.remove();
    document.body.append(survey);
    await settled();
    await settled();
    expect(textOf(survey)).not.to.contain(told);
  });

  it('is not told by the survey of another unit', async () => {
    await leaveBehind();
    server.refusal = refusalOf('period_closed', 'Survei unit ini sedang tidak dibuka.');
    const unit = { id: 'dpmptsp', name: 'Perizinan', instansi: 'Kota Contoh' };
    server.form = { ...server.form, form: { ...server.form.form, id: 'skm-2017.1-ba9876543210', unit } };
    await open({ unit: 'dpmptsp' });
    await waitUntil(() => server.submissions.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(survey)).not.to.contain(told);
  });
});

it('a response of an earlier visit that arrives is told to the page, and the citizen is left alone', async () => {
  await leaveBehind();
  const heard = new Promise((resolve) => document.addEventListener('suara-sent', resolve, { once: true }));
  await open({ service: 'ktp' });
  await heard;
  await settled();
  expect(find(survey, '[role=status]').textContent?.trim()).to.equal('');
  expect(findAll(survey, 'fieldset')).to.have.length(9);
});

/** A visit without a connection that ended before its response could be sent. */
async function leaveBehind(): Promise<void> {
  await open({ service: 'ktp' });
  answerAll();
  server.isDown = true;
  await send();
  await shows(survey, 'tersimpan di perangkat ini');
  await waitUntil(() => server.requests.length === 2);
  survey.remove();
  server.isDown = false;
}

async function visitAgain(): Promise<void> {
  survey.remove();
  await open({ service: 'ktp' });
  await settled();
}
