import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a citizen does and sees on a page with the survey and the result. */
export class PortalPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get survey(): Locator {
    return this.page.locator('suara-survey');
  }

  get result(): Locator {
    return this.page.locator('suara-result');
  }

  /** Waits until the survey can be filled in. */
  async ready(): Promise<void> {
    await this.survey.getByRole('button', { name: 'Kirim jawaban' }).waitFor();
  }

  /** Chooses a service and the n-th option of every question (1 is the lowest). */
  async fill(option: number): Promise<void> {
    await this.survey.getByRole('combobox').first().selectOption({ index: 1 });
    const questions = this.survey.getByRole('radiogroup');
    const count = await questions.count();
    for (let at = 0; at < count; at += 1) {
      await questions
        .nth(at)
        .getByRole('radio')
        .nth(option - 1)
        .check();
    }
  }

  async send(): Promise<void> {
    await this.survey.getByRole('button', { name: 'Kirim jawaban' }).click();
  }

  /** Waits for the thank-you and gives the receipt number. */
  async receipt(): Promise<string> {
    await this.survey.getByRole('heading', { name: 'jawaban Anda sudah diterima' }).waitFor({ timeout: 30_000 });
    const number = await this.survey.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).textContent();
    return number ?? '';
  }

  /** Waits until the survey says that the answer is kept on the device. */
  async kept(): Promise<void> {
    await this.survey.getByRole('heading', { name: 'Jawaban tersimpan di perangkat ini' }).waitFor();
  }

  /** Waits until the result shows a text. */
  async shows(text: string | RegExp): Promise<void> {
    await this.result.getByText(text).first().waitFor();
  }
}

/** Polls until a count is reached, and then makes sure that it stays. */
export async function settlesAt(count: () => Promise<number>, expected: number): Promise<void> {
  await expect.poll(count, { timeout: 30_000, interval: 100 }).toBe(expected);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await count()).toBe(expected);
}
