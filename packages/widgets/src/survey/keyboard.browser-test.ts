import { expect, waitUntil } from '@open-wc/testing';
import { describeInChromium, pressKey } from '../testing/browser.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { focused, place, shows, textOf } from '../testing/page.ts';
import { registerElements } from '../testing/subject.ts';

/** Real key presses, which the launchers of the other browsers do not offer alike. */
describeInChromium('the keyboard alone', () => {
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

  it('completes the survey with all questions on one page', async () => {
    await open('stack');
    for (let question = 0; question < 9; question += 1) {
      await tabTo('input[type=radio]');
      await pressKey('Space');
      await pressKey('ArrowDown');
    }
    await tabTo('.main');
    await pressKey('Enter');
    await shows(survey, '7KQF2-9XMPA');
    expect(server.submissions[0]?.get('answer.pengaduan')).to.equal('2');
  });

  it('completes the survey with one question at a time', async () => {
    await open('step');
    await tabTo('input[type=radio]');
    for (let question = 1; question <= 9; question += 1) {
      await pressKey('Space');
      await tabTo('.main');
      await pressKey('Enter');
      if (question < 9) await shows(survey, `${question + 1} dari 9`);
    }
    await shows(survey, 'Saran atau masukan');
    await tabTo('.main');
    await pressKey('Enter');
    await shows(survey, '7KQF2-9XMPA');
    expect(server.submissions[0]?.get('answer.persyaratan')).to.equal('1');
  });

  it('stays on a question while the arrow keys choose', async () => {
    await open('step');
    await tabTo('input[type=radio]');
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await pressKey(key);
    expect(textOf(survey)).to.contain('1 dari 9');
  });

  async function open(layout: string): Promise<void> {
    survey = place('suara-survey', { unit: 'dukcapil', service: 'ktp', layout, endpoint: server.endpoint });
    await shows(survey, '1 dari 9');
  }
});

/** Tabs until focus is on another element that matches. */
async function tabTo(selector: string): Promise<void> {
  const start = focused();
  await waitUntil(
    async () => {
      await pressKey('Tab');
      return focused() !== start && focused()?.matches(selector);
    },
    `Tab reaches ${selector}`,
    { interval: 0, timeout: 8_000 },
  );
}
