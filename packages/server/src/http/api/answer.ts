import { corsHeaders } from '../cors.ts';

/**
 * A JSON answer that any site may read. Built here in one piece with a plain object of headers, which Node's server
 * writes out as it is; Hono's `context.json` would go through a `Headers` object, at a noticeable cost a submission.
 */
export function answer(
  body: unknown,
  status: 200 | 201 = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...corsHeaders, ...headers },
  });
}
