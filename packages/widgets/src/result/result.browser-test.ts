import { expect, waitUntil } from '@open-wc/testing';
import { sentEvent } from '../base/events.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { find, findAll, place, shows, showsFallback, textOf } from '../testing/page.ts';
import { registerElements } from '../testing/subject.ts';

let server: FakeServer;
let result: HTMLElement;

before(registerElements);
beforeEach(() => {
  server = new FakeServer();
});
afterEach(() => {
  result.remove();
  server.restore();
});

it('shows index, grade, weight, period and respondents against the sample', async () => {
  open();
  await shows(result, '78,74');
  for (const piece of [
    'bobot 1/9',
    'Mutu pelayanan',
    'Baik',
    'Semester II 2026',
    '49 dari 92 responden yang disarankan',
  ]) {
    expect(textOf(result)).to.contain(piece);
  }
  expect(textOf(result)).not.to.match(/false|null|undefined/);
});

it('does not call a period that is over running', async () => {
  server.result = { ...server.result, period: { ...server.result.period, open: false } };
  open();
  await shows(result, '78,74');
  expect(textOf(result)).not.to.match(/masih berjalan|false/);
});

it('shows a bar and a value for every unsur, and says in words which are the lowest', async () => {
  open();
  await shows(result, '78,74');
  expect(findAll(result, '.unsur li')).to.have.length(9);
  expect(findAll(result, '.unsur li small').map(({ textContent }) => textContent)).to.deep.equal([
    'Termasuk tiga terendah',
    'Termasuk tiga terendah',
    'Termasuk tiga terendah',
  ]);
  const bar = findAll(result, 'svg')[0]!;
  expect(bar.getAttribute('aria-hidden')).to.equal('true');
  const share = find(result, 'rect').getBoundingClientRect().width / bar.getBoundingClientRect().width;
  expect(share).to.be.closeTo(3.1 / 4, 0.01);
});

it('uses no style attribute, which a strict policy forbids', async () => {
  open();
  await shows(result, '78,74');
  expect(findAll(result, '[style]')).to.have.length(0);
});

it('lists every service with its own figure, and those without data', async () => {
  open();
  await shows(result, '78,74');
  const lines = findAll(result, 'details li').map(({ textContent }) => textContent?.replace(/\s+/g, ''));
  expect(lines).to.deep.equal(['KTPelektronik78,74(B)49responden', 'Kartukeluarga-Belumadadata.']);
});

it('never shows an index without data', async () => {
  server.result = {
    ...server.result,
    status: 'no_data',
    ikm: null,
    grade: null,
    responses: { collected: 0, valid: 0, used: 0 },
    sample: null,
  };
  open();
  await shows(result, 'Belum ada data');
  expect(textOf(result)).to.contain('0 responden');
  expect(findAll(result, 'dd')).to.have.length(0);
});

it('names the unsur that keep an index from being computed', async () => {
  server.result = { ...server.result, status: 'not_computable', ikm: null, grade: null, unanswered: ['U4', 'U8'] };
  open();
  await shows(result, 'Biaya/Tarif, Penanganan Pengaduan, Saran dan Masukan');
});

it('shows the mean of an instrument that has no index', async () => {
  server.result = { ...server.result, ikm: null, grade: null, performance: null };
  open();
  await shows(result, 'Nilai rata-rata');
  expect(find(result, 'dd b').textContent).to.equal('3,15');
  expect(textOf(result)).not.to.contain('Mutu');
});

it('asks for exactly what its attributes say, again when they change', async () => {
  result = place('suara-result', { unit: 'dukcapil', period: '2026-S1', service: 'ktp', endpoint: server.endpoint });
  await shows(result, '78,74');
  expect(server.requests).to.deep.equal(['/api/v1/units/dukcapil/results?period=2026-S1&service=ktp']);
  result.setAttribute('period', '2025-S2');
  await waitUntil(() => server.requests.length === 2);
  expect(server.requests[1]).to.contain('period=2025-S2');
  await shows(result, '78,74');
});

it('counts a response that was just stored, without reload, and says so', async () => {
  open();
  await shows(result, '49 dari 92');
  server.result = { ...server.result, responses: { collected: 50, valid: 50, used: 50 } };
  document.body.dispatchEvent(sentEvent(receiptOf('dukcapil')));
  await shows(result, '50 dari 92');
  expect(find(result, '[role=status]').textContent).to.equal('Hasil diperbarui: 50 dari 92 responden yang disarankan');
});

it('is not interested in responses of other units', async () => {
  open();
  await shows(result, '78,74');
  document.body.dispatchEvent(sentEvent(receiptOf('dpmptsp')));
  await new Promise((resolve) => setTimeout(resolve));
  expect(server.requests).to.have.length(1);
});

it('keeps its figures when a refresh fails', async () => {
  open();
  await shows(result, '78,74');
  server.isDown = true;
  document.body.dispatchEvent(sentEvent(receiptOf('dukcapil')));
  await waitUntil(() => server.requests.length === 2);
  await new Promise((resolve) => setTimeout(resolve));
  expect(textOf(result)).to.contain('78,74');
});

it('shows the fallback and a way to try again when the result cannot be loaded', async () => {
  server.isDown = true;
  open();
  await shows(result, 'tidak dapat dimuat');
  expect(showsFallback(result)).to.equal(true);
  server.isDown = false;
  find(result, 'button').click();
  await shows(result, '78,74');
  expect(showsFallback(result)).to.equal(false);
});

it('speaks English below an English page part, with names as they are regulated', async () => {
  const part = document.body.appendChild(document.createElement('section'));
  part.lang = 'en-GB';
  open();
  part.append(result);
  await shows(result, '49 of 92 recommended respondents');
  expect(textOf(result)).to.contain('78,74');
  expect(find(result, '.unsur [lang=id]').textContent).to.equal('Persyaratan');
  part.remove();
});

function open(): void {
  result = place('suara-result', { unit: 'dukcapil', endpoint: server.endpoint });
}

function receiptOf(unit: string) {
  return { id: '', receipt: '7KQF2-9XMPA', unit, service: 'ktp', period: '2026-S2', received: '2026-11-25' };
}
