import { expect, waitUntil } from '@open-wc/testing';
import { find, findAll, shows, showsFallback, textOf } from '../testing/page.ts';
import {
  add,
  answerAll,
  open,
  pick,
  press,
  send,
  server,
  settled,
  survey,
  type,
  useSurveyPage,
} from '../testing/survey-page.ts';

useSurveyPage();

describe('trouble', () => {
  it('shows the fallback and a way to try again when the form cannot be loaded', async () => {
    server.isDown = true;
    add();
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
    add({ unit: 'lama' });
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
