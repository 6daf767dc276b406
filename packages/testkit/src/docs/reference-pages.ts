import { errorReference } from './error-reference.ts';
import { openapiReference } from './openapi-reference.ts';

/** Every generated page of `docs/reference`, by file name. */
export async function referencePages(): Promise<Record<string, string>> {
  return { 'errors.md': errorReference(), 'openapi.json': await openapiReference() };
}
