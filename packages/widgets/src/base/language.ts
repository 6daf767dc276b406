/** The languages the elements speak. Wording that a regulation fixes stays Indonesian in both. */
export type Language = 'id' | 'en';

/**
 * The language of the nearest `lang` attribute, looked for outwards through every shadow root: English for `en` and its
 * variants, Indonesian for everything else, so that a page in a regional language does not get English rules.
 */
export function languageOf(element: Element): Language {
  let scope: Element | undefined = element;
  while (scope) {
    const labelled: Element | null = scope.closest('[lang]');
    if (labelled) return /^en\b/i.test(labelled.getAttribute('lang') ?? '') ? 'en' : 'id';
    scope = (scope.getRootNode() as Partial<ShadowRoot>).host;
  }
  return 'id';
}
