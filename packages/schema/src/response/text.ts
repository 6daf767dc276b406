/**
 * Characters that have no place in a comment: control characters other than tab and line breaks, and the bidi controls
 * and isolates that make a text read differently from what is stored. Letters, accents and emoji of any language pass.
 */
const forbiddenCharacters =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]';
const forbidden = new RegExp(forbiddenCharacters);
const allForbidden = new RegExp(forbiddenCharacters, 'g');
/** A whole surrogate pair, or half of one, which cannot be encoded. Spelled without lookbehind, for Safari 15. */
const surrogates = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** False when the text holds a forbidden character. The server refuses such a text, it never edits what was sent. */
export function isCleanText(text: string): boolean {
  return !forbidden.test(text) && withoutLoneSurrogates(text) === text;
}

/** The text as a form sends it: line breaks as `\n`, forbidden characters removed, blank ends trimmed. */
export function cleanText(text: string): string {
  return withoutLoneSurrogates(withLineFeeds(text).replace(allForbidden, '')).trim();
}

/** Every kind of line break as `\n`. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function withoutLoneSurrogates(text: string): string {
  return text.replace(surrogates, (match) => (match.length === 2 ? match : ''));
}
