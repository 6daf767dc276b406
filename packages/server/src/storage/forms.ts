import type { SurveyForm } from '@suara/schema';
import type { Storage } from './storage.ts';

/** Keeps a version of a form; one that is already kept stays as it is. */
export async function keepForm(storage: Storage, form: SurveyForm, now: number): Promise<void> {
  await storage.database
    .insertInto('form')
    .values({
      id: form.id,
      unit: form.unit.id,
      instrument: form.instrument.id,
      content: JSON.stringify(form),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The version of a form with an id, of whichever unit. */
export async function findForm(storage: Storage, id: string): Promise<SurveyForm | undefined> {
  const row = await storage.database.selectFrom('form').select('content').where('id', '=', id).executeTakeFirst();
  return row && (JSON.parse(row.content) as SurveyForm);
}

/** The newest of several versions. */
export async function findNewestForm(storage: Storage, ids: readonly string[]): Promise<SurveyForm | undefined> {
  const row = await storage.database
    .selectFrom('form')
    .select('content')
    .where('id', 'in', ids)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && (JSON.parse(row.content) as SurveyForm);
}
