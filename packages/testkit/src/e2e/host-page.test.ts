import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createBrowserProfile, type BrowserProfile } from '../browser/launch.ts';
import { readBundle } from '../architecture/bundle.ts';
import { freePort } from '../process/free-port.ts';
import { servePortal, type Portal } from '../demo/portal.ts';
import { PortalPage } from './portal-page.ts';
import { Stage } from './stage.ts';

/** What the agency's page keeps: its policy, its globals, its console, its visitors' privacy. */
let stage: Stage;
let strict: Portal;
let profile: BrowserProfile;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  stage = await Stage.set();
  strict = await servePortal(stage.endpoint, await freePort(), { 'content-security-policy': policy(stage.endpoint) });
});
afterAll(async () => {
  await strict.close();
  await stage.strike();
});

beforeEach(async () => {
  profile = createBrowserProfile();
  context = await profile.open();
  page = context.pages()[0]!;
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(async () => {
  await context.close();
  profile.remove();
});

/** Exactly the lines that docs/guide/embedding.md gives, on a page that allows nothing else. */
function policy(endpoint: string): string {
  return [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src data:`,
    `script-src ${endpoint}`,
    `connect-src ${endpoint}`,
    `require-trusted-types-for 'script'`,
    `trusted-types suara-lit-html`,
  ].join('; ');
}

test('works under the strictest policy, with no violation and nothing on the console', async () => {
  await page.goto(strict.url);
  const portal = new PortalPage(page);
  await portal.ready();
  await portal.shows('78,74');
  await portal.fill(3);
  await portal.send();
  await portal.receipt();
  expect(complaints).toEqual([]);
});

test('where Trusted Types are refused altogether the links of the page stay', async () => {
  const none = policy(stage.endpoint).replace('suara-lit-html', `'none'`);
  const portal = await servePortal(stage.endpoint, await freePort(), { 'content-security-policy': none });
  await page.goto(portal.url);
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('link', { name: 'Isi survei kepuasan masyarakat' }).isVisible()).toBe(true);
  await portal.close();
});

test('adds no global, sets no cookie and speaks to nobody else', async () => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.addInitScript(() => {
    const before = new Set(Object.getOwnPropertyNames(window));
    Object.assign(document, {
      addedGlobals: () => Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
    });
  });
  await page.goto(stage.portal.url);
  const portal = new PortalPage(page);
  await portal.ready();
  await portal.fill(4);
  await portal.send();
  await portal.receipt();
  const added = await page.evaluate(() => (document as unknown as { addedGlobals(): string[] }).addedGlobals());
  expect(added).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect([...hosts].sort()).toEqual([new URL(stage.endpoint).host, new URL(stage.portal.url).host].sort());
});

test('a changed file of the bundle is not run, and the links of the page stay', async () => {
  await context.route('**/sdk/*/*.js', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()};document.title='owned'` });
  });
  await page.goto(stage.portal.url);
  await page.waitForLoadState('networkidle');
  expect(await page.title()).not.toBe('owned');
  expect(await page.locator('suara-survey').evaluate((element) => element.shadowRoot)).toBe(null);
  expect(await page.getByRole('link', { name: 'Isi survei kepuasan masyarakat' }).isVisible()).toBe(true);
});

test('without JavaScript the links of the page stay', async () => {
  await context.close();
  context = await profile.open({ javaScriptEnabled: false });
  page = context.pages()[0]!;
  await page.goto(stage.portal.url);
  expect(await page.getByRole('link', { name: 'Isi survei kepuasan masyarakat' }).isVisible()).toBe(true);
});

test('a page with a survey alone fetches exactly the files that the byte ceiling counts', async () => {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (request.url().includes('/sdk/')) files.add(request.url().replace(/^.*\//, ''));
  });
  await page.goto(`${stage.endpoint}/embed/survey/dukcapil-contoh`);
  await page.getByRole('button', { name: 'Kirim jawaban' }).waitFor();
  expect([...files].sort()).toEqual(['suara.js', ...readBundle().filesFor('survey', 'id')].sort());
});
