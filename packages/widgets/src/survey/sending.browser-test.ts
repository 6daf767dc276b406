import { expect, waitUntil } from '@open-wc/testing';
import { findAll, focused, shows, textOf } from '../testing/page.ts';
import {
  answerAll,
  open,
  press,
  refusalOf,
  send,
  server,
  submission,
  survey,
  type,
  useSurveyPage,
} from '../testing/survey-page.ts';

useSurveyPage();

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
