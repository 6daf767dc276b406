/**
 * The oracle of every rounded figure: division as it is done by hand, one digit after the other, the last one rounded
 * half up. Written differently from `toFixed` on purpose.
 *
 * @param numerator not negative
 * @param denominator positive
 */
export function longDivision(numerator: bigint, denominator: bigint, places: number): string {
  const digits = [...(numerator / denominator).toString()].map(Number);
  let remainder = numerator % denominator;
  for (let place = 0; place < places; place += 1) {
    remainder *= 10n;
    digits.push(Number(remainder / denominator));
    remainder %= denominator;
  }
  if (remainder + remainder >= denominator) carry(digits);
  const text = digits.join('');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Adds one to the last digit. */
function carry(digits: number[]): void {
  const place = digits.findLastIndex((digit) => digit !== 9);
  digits.fill(0, place + 1);
  if (place < 0) digits.unshift(1);
  else digits[place]! += 1;
}
