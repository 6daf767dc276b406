import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/submissions.ts';
import { cleanText, isCleanText, withLineFeeds } from './text.ts';

const forbidden = [
  ['NUL', '\u0000'],
  ['a backspace', '\u0008'],
  ['a vertical tab', '\u000b'],
  ['escape', '\u001b'],
  ['delete', '\u007f'],
  ['a C1 control', '\u0085'],
  ['an Arabic letter mark', '\u061c'],
  ['a right-to-left mark', '\u200f'],
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2066'],
  ['a byte order mark', '\ufeff'],
  ['the first half of an emoji', '\ud83d'],
  ['the second half of an emoji', '\ude00'],
] as const;

describe.each(forbidden)('%s', (_, character) => {
  test('makes a text unclean, wherever it stands', () => {
    for (const text of [character, `${character}antre lama`, `antre ${character}lama`, `antre lama${character}`]) {
      expect(isCleanText(text)).toBe(false);
      expect(isCleanText(text)).toBe(false);
    }
  });

  test('is removed from what a form sends', () => {
    expect(cleanText(`antre ${character}lama`)).toBe('antre lama');
  });
});

describe('text that people write', () => {
  test.each([
    'Pelayanannya cepat, terima kasih!',
    'ꦱꦸꦮꦫ dan ᬲ᭄ᬯᬭ',
    'Petugasnya baik 😀👩‍👩‍👧 👍🏽',
    'شكرا',
    'e\u0301 dan é',
    'satu\n\tdua',
    '<script>alert(1)</script> & "kutip"',
    '',
  ])('%j passes as it is', (text) => {
    expect(isCleanText(text)).toBe(true);
    expect(cleanText(text)).toBe(text);
  });

  test('is sent with one kind of line break and without blank ends', () => {
    expect(cleanText(' \r\n satu\r\ndua\rtiga\n ')).toBe('satu\ndua\ntiga');
    expect(withLineFeeds('\r\r\n\n')).toBe('\n\n\n');
  });

  test('keeps an emoji whose halves a control character had parted', () => {
    expect(cleanText('\ud83d\u0000\ude00')).toBe('😀');
  });
});

describe('cleaning', () => {
  test('always ends in clean text, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const cleaned = cleanText(text);
        expect(isCleanText(cleaned)).toBe(true);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
      { numRuns: 1_000 },
    );
  });

  test('never makes a text longer, and what is left can be encoded', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        expect(cleanText(text).length).toBeLessThanOrEqual(text.length);
        expect(decodeURIComponent(encodeURIComponent(cleanText(text)))).toBe(cleanText(text));
      }),
    );
  });

  test('leaves clean text alone but for its line breaks and blank ends', () => {
    fc.assert(
      fc.property(anyText(60).filter(isCleanText), (text) => {
        expect(cleanText(text)).toBe(withLineFeeds(text).trim());
      }),
    );
  });
});
