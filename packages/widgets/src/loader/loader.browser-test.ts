import { expect, waitUntil } from '@open-wc/testing';
import { describeInChromium } from '../testing/browser.ts';

/** Every test in a page of its own: the loader changes a page for good. */
let frame: HTMLIFrameElement;
let page: Window & typeof globalThis & { tampered?: boolean };

afterEach(() => frame.remove());

describe('the pasted line', () => {
  it('loads the elements that a page uses, each once, from its own address', async () => {
    await open('<suara-survey unit="dukcapil"></suara-survey>');
    await rendered('suara-survey', '1 dari 9');
    expect(loadedFiles()).to.deep.equal(['suara.js', 'survey', 'survey.id']);
  });

  it('loads one file for a page with both elements', async () => {
    await open('<suara-survey unit="dukcapil"></suara-survey><suara-result unit="dukcapil"></suara-result>');
    await rendered('suara-survey', '1 dari 9');
    await rendered('suara-result', '78,74');
    expect(loadedFiles()).to.deep.equal(['all', 'result.id', 'suara.js', 'survey.id']);
  });

  it('loads nothing but itself where no element is', async () => {
    await open('<p>Halaman</p>');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(loadedFiles()).to.deep.equal(['suara.js']);
  });

  it('notices elements that are added later', async () => {
    await open('<p>Halaman</p>');
    page.document.body.insertAdjacentHTML('beforeend', '<div data-suara="result" data-unit="dukcapil"></div>');
    await rendered('suara-result', '78,74');
  });

  it('adds no name to the page', async () => {
    await openPlain('<p>Halaman</p>');
    const before = Object.getOwnPropertyNames(page);
    await paste();
    const elements = '<suara-survey unit="dukcapil"></suara-survey><suara-result unit="dukcapil"></suara-result>';
    page.document.body.insertAdjacentHTML('beforeend', elements);
    await rendered('suara-result', '78,74');
    await rendered('suara-survey', '1 dari 9');
    expect(Object.getOwnPropertyNames(page).filter((name) => !before.includes(name))).to.deep.equal([]);
  });

  it('survives being pasted twice', async () => {
    await open('<div data-suara="survey" data-unit="dukcapil"></div>');
    await paste();
    await rendered('suara-survey', '1 dari 9');
    expect(page.document.querySelectorAll('suara-survey')).to.have.length(1);
  });
});

describe('a placeholder', () => {
  it('becomes the element, with its attributes, and what was in it is the fallback', async () => {
    await open(
      '<div data-suara="survey" data-unit="dukcapil" data-service="ktp"><a href="/isi/dukcapil">Isi</a></div>',
    );
    await rendered('suara-survey', '1 dari 9');
    const survey = page.document.querySelector('[data-suara] > suara-survey')!;
    expect([survey.getAttribute('unit'), survey.getAttribute('service')]).to.deep.equal(['dukcapil', 'ktp']);
    expect(survey.querySelector('a')?.textContent).to.equal('Isi');
    expect(survey.hasAttribute('suara')).to.equal(false);
  });
});

describeInChromium('integrity', () => {
  it('never runs a file that was tampered with, and leaves the fallback', async () => {
    const content = '<suara-survey unit="dukcapil"><a href="/isi/dukcapil">Isi</a></suara-survey>';
    await open(content, '/tampered/sdk/suara.js');
    await waitUntil(() => loadedFiles().includes('survey'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(page.tampered).to.equal(undefined);
    expect(page.customElements.get('suara-survey')).to.equal(undefined);
    expect(page.document.querySelector('a')!.getClientRects()).to.have.length(1);
  });

  it('tells the developer once which file could not be loaded', async () => {
    const warnings: string[] = [];
    await openPlain('<suara-survey unit="dukcapil"><a href="/isi/dukcapil">Isi</a></suara-survey>');
    (page as unknown as { console: Console }).console.warn = (text: string) => warnings.push(text);
    await paste('/tampered/sdk/suara.js');
    await waitUntil(() => warnings.length > 0);
    page.document.body.insertAdjacentHTML('beforeend', '<suara-survey unit="dukcapil"></suara-survey>');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^Suara could not load .+\/survey-[0-9a-f]{8}\.js, so the fallback stays\.$/);
  });

  it('passes the nonce of the host page to everything that it loads', async () => {
    const policy = "script-src 'nonce-abc123' 'strict-dynamic'";
    await openPlain('<suara-survey unit="dukcapil"></suara-survey>', policy);
    await paste('/sdk/suara.js', 'abc123');
    await rendered('suara-survey', '1 dari 9');
    const links = [...page.document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')];
    expect(links.map(({ nonce }) => nonce)).to.deep.equal(['abc123', 'abc123']);
  });

  it('lives under a policy that knows our one Trusted Types name and forbids inline style', async () => {
    const policy =
      "require-trusted-types-for 'script'; trusted-types suara-lit-html; style-src 'self'; script-src 'self'";
    await open('<suara-result unit="dukcapil"></suara-result>', '/sdk/suara.js', policy);
    await rendered('suara-result', '78,74');
    expect(page.document.querySelector('suara-result')!.shadowRoot!.adoptedStyleSheets).to.have.length(3);
  });
});

/** A page with some content that loads the script as one would paste it. */
async function open(content: string, script = '/sdk/suara.js', policy = ''): Promise<void> {
  await openPlain(`<script src="${script}" async></script>${content}`, policy);
}

async function openPlain(content: string, policy = ''): Promise<void> {
  frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="id"><head>${
    policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  }<title>Halaman</title></head><body>${content}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  page = frame.contentWindow as typeof page;
}

/** Adds the script to a page that is there already. */
async function paste(src = '/sdk/suara.js', nonce = ''): Promise<void> {
  const script = page.document.createElement('script');
  Object.assign(script, { src, nonce });
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
  page.document.head.append(script);
  await loaded;
}

async function rendered(name: string, text: string): Promise<void> {
  const content = () => page.document.querySelector(name)?.shadowRoot?.textContent ?? '';
  await waitUntil(() => content().replace(/\s+/g, ' ').includes(text), `${name} shows ${text}`, { timeout: 8_000 });
}

/** What the page fetched from the bundle, by name without hash. */
function loadedFiles(): string[] {
  const names = page.performance.getEntriesByType('resource').flatMap(({ name }) => {
    const [, file = ''] = /\/sdk\/(?:[\d.]+\/)?([^/]+)$/.exec(name) ?? [];
    return file ? [file.replace(/-[0-9a-f]{8}\.js$/, '')] : [];
  });
  return [...new Set(names)].sort();
}
