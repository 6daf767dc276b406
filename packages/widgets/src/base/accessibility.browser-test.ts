import { expect } from '@open-wc/testing';
import { expectAccessible, expectNoOverflow } from '../testing/accessibility.ts';
import { describeInChromium, setMedia, setViewport, type Media } from '../testing/browser.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { states } from '../testing/states.ts';
import { registerElements } from '../testing/subject.ts';

/** How a reader has set the device. Only the launcher of Chromium can set it. */
const settings: Readonly<Record<string, { readonly media?: Media; readonly width?: number }>> = {
  light: {},
  dark: { media: { colorScheme: 'dark' } },
  'forced colours': { media: { forcedColors: 'active' } },
  'reduced motion': { media: { reducedMotion: 'reduce' } },
  'a window of 320 px': { width: 320 },
};

/** Every state of both elements, in every setting. */
describe('accessibility', () => {
  before(registerElements);

  for (const [name, enter] of Object.entries(states)) {
    it(`${name}, in a column of 320 px with text of twice the size`, async () => {
      await inState(enter, async (element) => {
        element.style.width = '320px';
        element.style.setProperty('--suara-font-scale', '2');
        expectNoOverflow(element);
        await expectAccessible(element);
      });
    });
  }
});

describeInChromium('accessibility in every setting', () => {
  before(registerElements);
  beforeEach(() => document.documentElement.style.setProperty('color-scheme', 'light dark'));
  afterEach(async () => {
    document.documentElement.style.removeProperty('color-scheme');
    await setMedia({});
    await setViewport(800, 600);
  });

  it('settings reach the page', async () => {
    await setViewport(320, 600);
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)'];
    expect(queries.map((query) => matchMedia(query).matches)).to.deep.equal([false, false, false]);
    await setMedia({ colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' });
    expect(queries.map((query) => matchMedia(query).matches)).to.deep.equal([true, true, true]);
    expect(window.innerWidth).to.equal(320);
  });

  for (const [name, enter] of Object.entries(states)) {
    for (const [setting, { media = {}, width = 800 }] of Object.entries(settings)) {
      it(`${name}, ${setting}`, async () => {
        await setMedia(media);
        await setViewport(width, 600);
        await inState(enter, async (element) => {
          expectNoOverflow(element);
          await expectAccessible(element);
        });
      });
    }

    it(`${name}, in a window of 320 px with text of twice the size`, async () => {
      await setViewport(320, 600);
      await inState(enter, async (element) => {
        element.style.setProperty('--suara-font-scale', '2');
        expectNoOverflow(element);
        await expectAccessible(element);
      });
    });
  }
});

async function inState(
  enter: (server: FakeServer) => Promise<HTMLElement>,
  examine: (element: HTMLElement) => void | Promise<void>,
): Promise<void> {
  const server = new FakeServer();
  const element = await enter(server);
  try {
    await examine(element);
  } finally {
    element.remove();
    server.restore();
  }
}
