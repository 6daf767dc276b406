import { expectAccessible, expectNoOverflow } from '../testing/accessibility.ts';
import { isChromium, setColorScheme } from '../testing/browser.ts';
import { FakeServer } from '../testing/fake-server.ts';
import { states } from '../testing/states.ts';
import { registerElements } from '../testing/subject.ts';

const appearances = isChromium ? (['light', 'dark'] as const) : (['light'] as const);

/** Every state of both elements, in every appearance. */
describe('accessibility', () => {
  before(registerElements);
  after(async () => {
    if (isChromium) await setColorScheme('light');
  });

  for (const [name, enter] of Object.entries(states)) {
    for (const appearance of appearances) {
      it(`${name}, ${appearance}`, async () => {
        if (isChromium) await setColorScheme(appearance);
        await inState(enter, expectAccessible);
      });
    }

    it(`${name}, 320 px wide with text of twice the size`, async () => {
      await inState(enter, async (element) => {
        // The layout asks for the width of its container, never for that of the window.
        element.style.width = '320px';
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
