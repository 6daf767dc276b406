/** Tag of style sheets, which the build minifies. Ours interpolate nothing. */
export function css(strings: TemplateStringsArray): string {
  return strings[0] ?? '';
}
