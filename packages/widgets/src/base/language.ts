/** The languages the elements speak. Wording that a regulation fixes stays Indonesian in both. */
export type Language = 'id' | 'en';

/**
 * The language of the nearest `lang` attribute, looked for outwards through every shadow root: English for `en` and its
 * variants, Indonesian for everything else, so that a page in a regional language does not get English rules.
 */
export function languageOf(element: Element): Language {
  const labelled = element.closest('[lang]');
  if (labelled) return /^en\b/i.test(labelled.getAttribute('lang') ?? '') ? 'en' : 'id';
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ? languageOf(host) : 'id';
}
