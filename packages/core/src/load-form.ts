import type { FormResponse } from '@suara/schema';
import type { Environment, KeyValueStore } from './environment.ts';
import { unitUrl } from './http/api-url.ts';
import { ClientError, isRefusal } from './http/client-error.ts';
import { load, type UnitQuery } from './http/load.ts';

/** A form, and whether it is the copy kept on this device because the server could not be reached. */
export interface LoadedForm {
  readonly response: FormResponse;
  readonly offline: boolean;
}

/**
 * The form of a unit, from the server or else from the copy kept at the last time. A refusal (no such unit, no such
 * instrument) is an error and drops the copy: a unit that was removed must not live on in browsers.
 *
 * @param endpoint where Suara is served, such as `https://suara.example`
 * @throws {ClientError} the server's code, `network_unreachable` or `response_not_understood`; or the signal's own error
 */
export async function loadForm(environment: Environment, endpoint: string, query: UnitQuery): Promise<LoadedForm> {
  const { store } = environment;
  const url = unitUrl(endpoint, query.unit, 'form', { instrument: query.instrument });
  const key = `form ${url}`;
  try {
    const response = await load(environment, url, isFormResponse, query.signal);
    // Not awaited: the citizen need not wait for a disk.
    void store.set(key, response);
    return { response, offline: false };
  } catch (error) {
    return { response: await copyInstead(store, key, error), offline: true };
  }
}

async function copyInstead(store: KeyValueStore, key: string, error: unknown): Promise<FormResponse> {
  // Broken off by the caller.
  if (!(error instanceof ClientError)) throw error;
  if (isRefusal(error.status)) await store.delete(key);
  const copy = await store.get(key);
  if (!isFormResponse(copy)) throw error;
  return copy;
}

/** Enough to tell a form from the JSON of somebody else, such as a captive portal; the server vouches for the rest. */
function isFormResponse(body: unknown): body is FormResponse {
  return Array.isArray((body as FormResponse | undefined)?.form?.instrument?.elements);
}
