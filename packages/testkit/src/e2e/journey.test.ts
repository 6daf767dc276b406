import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createBrowserProfile, type BrowserProfile } from '../browser/launch.ts';
import { PortalPage, settlesAt } from './portal-page.ts';
import { Stage } from './stage.ts';

/** Whole journeys in a real browser against a real server in a process of its own. */
let stage: Stage;
let profile: BrowserProfile;
let context: BrowserContext;
let before: number;

beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.strike());

beforeEach(async () => {
  profile = createBrowserProfile();
  context = await profile.open();
  before = await stage.counted();
});
afterEach(async () => {
  await context.close();
  profile.remove();
});

async function openPortal(): Promise<PortalPage> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(stage.portal.url);
  const portal = new PortalPage(page);
  await portal.ready();
  return portal;
}

test('the portal shows IKM 78,74 and mutu B, and a filled-in survey makes it n + 1 without a reload', async () => {
  const portal = await openPortal();
  await portal.shows('78,74');
  await portal.shows(/^B$/);
  await portal.shows('49 dari 92 responden yang disarankan');
  let navigations = 0;
  portal.page.on('framenavigated', () => (navigations += 1));
  await portal.fill(4);
  await portal.send();
  expect(await portal.receipt()).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await portal.shows('50 dari 92 responden yang disarankan');
  expect(navigations).toBe(0);
  expect(await stage.counted()).toBe(50);
});

test('in airplane mode the answer is kept and says so, and goes out by itself when the network is back', async () => {
  const portal = await openPortal();
  await portal.fill(3);
  await context.setOffline(true);
  await portal.send();
  await portal.kept();
  expect(await stage.counted()).toBe(before);
  await context.setOffline(false);
  await portal.receipt();
  await settlesAt(() => stage.counted(), before + 1);
});

test('a reload while the server cannot be reached keeps the answer, and the next page sends it', async () => {
  const portal = await openPortal();
  await portal.fill(2);
  await context.route('**/api/v1/responses', (route) => route.abort());
  await portal.send();
  await portal.kept();
  await portal.page.reload();
  await portal.ready();
  expect(await stage.counted()).toBe(before);
  await context.unroute('**/api/v1/responses');
  await portal.page.reload();
  await settlesAt(() => stage.counted(), before + 1);
});

test('a browser that is killed with an unsent answer sends it when it is opened again', async () => {
  const portal = await openPortal();
  await portal.fill(2);
  await context.setOffline(true);
  await portal.send();
  await portal.kept();
  await context.close();
  context = await profile.open();
  await openPortal();
  await settlesAt(() => stage.counted(), before + 1);
});

test('a server killed while it answers leaves the answer counted exactly once', async () => {
  const portal = await openPortal();
  await portal.fill(4);
  // The server takes the request and dies before the browser hears of it.
  await context.route('**/api/v1/responses', async (route) => {
    await route.fetch();
    await stage.killServer();
    await route.abort();
  });
  await portal.send();
  await portal.kept();
  await context.unroute('**/api/v1/responses');
  await stage.restartServer();
  await portal.receipt();
  await settlesAt(() => stage.counted(), before + 1);
});

test('a server that is down keeps nobody waiting: the answer is kept and sent when it is up', async () => {
  const portal = await openPortal();
  await portal.fill(1);
  await stage.killServer();
  await portal.send();
  await portal.kept();
  await stage.restartServer();
  await portal.receipt();
  await settlesAt(() => stage.counted(), before + 1);
});

test('the form opens from its offline copy when the server is away', async () => {
  const { page } = await openPortal();
  await expect.poll(() => keptKeys(page), { timeout: 10_000 }).toContainEqual(expect.stringMatching(/^form /));
  await context.route('**/api/v1/**', (route) => route.abort());
  const portal = await openPortal();
  await portal.fill(3);
  await portal.send();
  await portal.kept();
  await context.unroute('**/api/v1/**');
  await portal.receipt();
  await settlesAt(() => stage.counted(), before + 1);
});

/** Keys of what the client keeps on the device. */
function keptKeys(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('suara');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('client').objectStore('client').getAllKeys();
          reading.addEventListener('success', () => resolve(reading.result));
        });
      }),
  );
}
