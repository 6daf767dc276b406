/** What a test asks of the browser around its page. The test runner listens on a web socket. */

const isChromium = /Chrome\//.test(navigator.userAgent);

/**
 * Tests that need emulated media, real key presses or a window of a given size, which the test runner gives in Chromium alone.
 * In other browsers there is nothing of theirs to run.
 */
export function describeInChromium(title: string, tests: () => void): void {
  if (isChromium) describe(title, tests);
}

/** What a reader has set in the operating system. */
export interface Media {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** Emulates the media given, and nothing else. */
export function setMedia(media: Media): Promise<void> {
  return command('emulate-media', {
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: 'no-preference',
    ...media,
  });
}

/** Sets the size of the page's window in CSS pixels. */
export function setViewport(width: number, height: number): Promise<void> {
  return command('set-viewport', { width, height });
}

/** Presses a key as a person does, such as `Tab` or `ArrowDown`. */
export function pressKey(press: string): Promise<void> {
  return command('send-keys', { press });
}

interface Socket {
  sendMessageWaitForResponse(message: object): Promise<{ readonly executed: boolean }>;
}

async function command(name: string, payload: object): Promise<void> {
  const address = '/__web-dev-server__web-socket.js';
  const { sendMessageWaitForResponse } = (await import(address)) as Socket;
  const sessionId = new URL(location.href).searchParams.get('wtr-session-id');
  const { executed } = await sendMessageWaitForResponse({ type: 'wtr-command', sessionId, command: name, payload });
  if (!executed) throw new Error(`This browser cannot do ${name}.`);
}
