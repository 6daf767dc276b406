import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, overflowsSideways } from '../browser/axe.ts';
import { createBrowserProfile, type BrowserProfile } from '../browser/launch.ts';
import { kotaContoh, surveyedUnit } from '../fixtures/kota-contoh.ts';
import { Stage } from './stage.ts';

/** The pages that work without JavaScript, in a real browser. */
let stage: Stage;
let profile: BrowserProfile;
let context: BrowserContext;

beforeAll(async () => {
  stage = await Stage.set();
  profile = createBrowserProfile();
});
afterEach(() => context.close());
afterAll(async () => {
  profile.remove();
  await stage.strike();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await profile.open(options);
  const page = context.pages()[0]!;
  await page.goto(stage.endpoint + path);
  return page;
}

const survey = `/isi/${surveyedUnit.id}`;
const withoutScript = { javaScriptEnabled: false };

/** Answers every question with its third option. */
async function answerAll(page: Page): Promise<void> {
  for (const question of await page.getByRole('radiogroup').all()) await question.getByRole('radio').nth(2).check();
}

test('a citizen without JavaScript answers the survey and gets a receipt number', async () => {
  const before = await stage.counted();
  const page = await open(survey, withoutScript);
  await page.getByLabel('Layanan yang Anda gunakan').selectOption('KTP elektronik');
  await answerAll(page);
  await page.getByLabel('Saran atau masukan').fill('Antrean <b>panjang</b> & panas\u202e');
  await page.getByRole('button', { name: 'Kirim' }).click();
  await page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).waitFor();
  expect(await stage.counted()).toBe(before + 1);
});

test('a form that is delivered twice, as by a double click or a shaky line, counts once', async () => {
  const before = await stage.counted();
  const page = await open(survey, withoutScript);
  const statuses: number[] = [];
  await page.route(`**${survey}`, async (route) => {
    statuses.push((await route.fetch({ maxRedirects: 0 })).status());
    await route.continue();
  });
  await page.getByLabel('Layanan yang Anda gunakan').selectOption('KTP elektronik');
  await answerAll(page);
  await page.getByRole('button', { name: 'Kirim' }).click();
  await page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).waitFor();
  expect(statuses).toEqual([303]);
  expect(await stage.counted()).toBe(before + 1);
});

test('a mistake comes back with everything that was entered, and a summary that leads to it', async () => {
  const before = await stage.counted();
  const page = await open(survey, withoutScript);
  await answerAll(page);
  await page.getByLabel('Saran atau masukan').fill('Tetap ada');
  await page.getByRole('button', { name: 'Kirim' }).click();
  await page.getByRole('link', { name: 'Pilih layanan yang Anda gunakan.' }).click();
  expect(new URL(page.url()).hash).toBe('#service');
  expect(await page.getByLabel('Saran atau masukan').inputValue()).toBe('Tetap ada');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(9);
  await page.getByLabel('Layanan yang Anda gunakan').selectOption('Akta kelahiran');
  await page.getByRole('button', { name: 'Kirim' }).click();
  await page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).waitFor();
  expect(await stage.counted()).toBe(before + 1);
});

test('the result page says what the API says, and a unit without data says so', async () => {
  const page = await open(`/hasil/${surveyedUnit.id}`, withoutScript);
  const figure = await page
    .getByText(/^\d\d,\d\d$/)
    .first()
    .textContent();
  const answer = await fetch(`${stage.endpoint}/api/v1/units/${surveyedUnit.id}/results`);
  expect(figure?.replace(',', '.')).toBe(((await answer.json()) as { ikm: string }).ikm);
  await page.goto(`${stage.endpoint}/hasil/${kotaContoh.units[2].id}`);
  expect(await page.getByText('Belum ada data').first().isVisible()).toBe(true);
});

const pages = ['/', survey, `${survey}?lang=en`, `/hasil/${surveyedUnit.id}`, `/hasil/${kotaContoh.units[1].id}`];
const embedded = [`/embed/survey/${surveyedUnit.id}`, `/embed/result/${surveyedUnit.id}`];
const surroundings: [string, BrowserContextOptions][] = [
  ['light, 320 px', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
  ['dark, desktop', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
];

describe.each(surroundings)('in %s', (_, options) => {
  test.each([...pages, ...embedded])('%s has nothing for axe to find and does not scroll sideways', async (path) => {
    const page = await open(path, options);
    await page.waitForLoadState('networkidle');
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
  });
});

test('the badge is an image with a text for those who do not see it', async () => {
  const page = await open(`/badge/${surveyedUnit.id}.svg`);
  expect(await page.locator('svg title').textContent()).toMatch(/^IKM: \d\d,\d\d \([A-D]\)$/);
});
