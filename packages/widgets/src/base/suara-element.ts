import { html, type TemplateResult } from 'lit-html';
import { endpointOf } from './endpoint.ts';
import { languageOf, type Language } from './language.ts';
import { Loading } from './loading.ts';
import { RenderedElement } from './rendered-element.ts';

/**
 * What every element of Suara shares: attributes, words, an inner root that the host's CSS does not reach, and light
 * DOM that stays visible for as long as the element cannot work.
 *
 * A class field would hide the accessor of an attribute, so attributes are only declared here.
 */
export abstract class SuaraElement<Words> extends RenderedElement {
  declare unit: string;
  declare service: string;
  declare instrument: string;
  declare lang: string;
  declare endpoint: string;

  readonly #words: Loading<Words>;

  static override get attributes(): readonly string[] {
    return ['unit', 'service', 'instrument', 'lang', 'endpoint'];
  }

  constructor() {
    super();
    this.#words = new Loading<Words>(
      this,
      () => this.language,
      () => this.loadWords(this.language),
    );
  }

  /** The display language. */
  get language(): Language {
    return languageOf(this);
  }

  /** Base URL of the API, without a slash at the end. */
  get api(): string {
    return (this.endpoint || endpointOf(import.meta.url, location.origin)).replace(/\/$/, '');
  }

  protected abstract loadWords(language: Language): Promise<Words>;

  /** The content, or undefined when the element cannot work and its light DOM has to serve. */
  protected abstract view(words: Words): TemplateResult;

  /**
   * Moves focus to the element with an id, or to the first control in it, after the next rendering. A fragment link would
   * not reach into the shadow root.
   */
  async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    const target = this.shadowRoot?.getElementById(id);
    const folded = target?.closest('details');
    if (folded) folded.open = true;
    const control = target?.querySelector<HTMLElement>('input, summary, textarea');
    (control ?? target)?.focus();
  }

  protected override render(): TemplateResult {
    const words = this.#words.value;
    if (!words) return html`<slot></slot>`;
    // A page that declares no dark colours stays light whatever the reader prefers: a dark card on it would look broken.
    const scheme = getComputedStyle(this).colorScheme;
    return html`<div class="root ${scheme}" lang=${this.language}>
      <section class="base" part="base" aria-labelledby="title">${this.view(words)}</section>
    </div>`;
  }
}
