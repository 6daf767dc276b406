import { expect } from '@open-wc/testing';
import { describeInChromium, setMedia } from '../testing/browser.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { find, findAll, place, shows } from '../testing/page.ts';
import { registerElements } from '../testing/subject.ts';

const hostileCss = `
  html { font-size: 62.5%; }
  * { letter-spacing: 5px !important; text-transform: uppercase !important; font-style: italic !important; }
  label, fieldset, button { display: none !important; }`;

describe('a host page whose style sheet reaches for everything', () => {
  let server: FakeServer;
  let survey: HTMLElement;
  const sheet = document.createElement('style');

  before(registerElements);
  beforeEach(async () => {
    sheet.textContent = hostileCss;
    document.head.append(sheet);
    server = new FakeServer();
    survey = place('suara-survey', { unit: 'dukcapil', service: 'ktp', endpoint: server.endpoint });
    await shows(survey, '1 dari 9');
  });
  afterEach(() => {
    sheet.remove();
    survey.remove();
    server.restore();
  });

  it('does not change letters, spacing or size', () => {
    const { letterSpacing, textTransform, fontStyle, fontSize } = getComputedStyle(find(survey, '.options span'));
    expect([letterSpacing, textTransform, fontStyle, fontSize]).to.deep.equal(['normal', 'none', 'normal', '16px']);
  });

  it('hides no control, and none is too small to hit', () => {
    const boxes = findAll(survey, '.options label').map((label) => label.getBoundingClientRect());
    expect(boxes).to.have.length(36);
    expect(Math.min(...boxes.map(({ height }) => height))).to.be.at.least(44);
  });

  it('keeps fields at a size at which a phone does not zoom in', () => {
    expect(parseFloat(getComputedStyle(find(survey, 'textarea')).fontSize)).to.be.at.least(16);
  });

  it('still decides the colours that it is invited to', () => {
    survey.style.setProperty('--suara-color-primary', 'rgb(120, 20, 60)');
    expect(getComputedStyle(find(survey, '.main')).backgroundColor).to.equal('rgb(120, 20, 60)');
    survey.style.setProperty('--ina-primary-primary', 'rgb(10, 90, 60)');
    survey.style.removeProperty('--suara-color-primary');
    expect(getComputedStyle(find(survey, '.main')).backgroundColor).to.equal('rgb(10, 90, 60)');
  });
});

describeInChromium('a reader who prefers dark', () => {
  let server: FakeServer;
  let survey: HTMLElement;

  before(registerElements);
  beforeEach(async () => {
    await setMedia({ colorScheme: 'dark' });
    server = new FakeServer();
  });
  afterEach(async () => {
    survey.remove();
    server.restore();
    document.documentElement.style.removeProperty('color-scheme');
    await setMedia({});
  });

  async function surface(pageScheme: string): Promise<string> {
    document.documentElement.style.setProperty('color-scheme', pageScheme);
    survey = place('suara-survey', { unit: 'dukcapil', service: 'ktp', endpoint: server.endpoint });
    await shows(survey, '1 dari 9');
    return getComputedStyle(find(survey, '.base')).backgroundColor;
  }

  it('gets a light survey on a page that knows light alone', async () => {
    expect(await surface('normal')).to.equal('rgb(255, 255, 255)');
  });

  it('gets a dark survey on a page that knows dark', async () => {
    expect(await surface('light dark')).to.equal('rgb(21, 25, 31)');
  });
});
