import { render } from 'lit-html';

/** A part of an element that follows its life. */
export interface Controller {
  /** Before every rendering. */
  hostUpdate(): void;
  hostDisconnected(): void;
}

/** What a controller needs of its element. */
export interface ControllerHost {
  addController(controller: Controller): void;
  requestUpdate(): void;
}

/** A server has no HTMLElement. Importing a class there does nothing, and must not fail. */
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/**
 * An element that renders a lit-html template into its shadow root: once for all changes of a turn, whenever an attribute
 * changes or `requestUpdate` is called. Its state is in its attributes, which properties of the same name reflect, as
 * those of native elements do. It is what we need of LitElement, at a third of the bytes (ADR 9).
 */
export abstract class RenderedElement extends Base implements ControllerHost {
  /** Resolves after the rendering that is due. */
  updateComplete: Promise<void> = Promise.resolve();
  readonly #controllers: Controller[] = [];
  #isPending = false;

  /** Names of the attributes, each also a property that holds a string. */
  static get attributes(): readonly string[] {
    return [];
  }

  static get observedAttributes(): readonly string[] {
    this.attributes.forEach((name) => reflect(this.prototype, name));
    return this.attributes;
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    if (!this.shadowRoot) {
      adoptStyles(this.attachShadow({ mode: 'open' }), this.styles);
      this.#takeEarlyProperties();
    }
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#controllers.forEach((controller) => controller.hostDisconnected());
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  requestUpdate(): void {
    if (this.#isPending || !this.shadowRoot) return;
    this.#isPending = true;
    this.updateComplete = Promise.resolve().then(() => this.#update(this.shadowRoot!));
  }

  /** Style sheets of the shadow root. */
  protected abstract get styles(): readonly string[];

  /** The content of the shadow root. */
  protected abstract render(): unknown;

  #update(root: ShadowRoot): void {
    this.#controllers.forEach((controller) => controller.hostUpdate());
    this.#isPending = false;
    render(this.render(), root);
  }

  /** A framework may have set properties before the class was loaded; they hide ours until they are set again. */
  #takeEarlyProperties(): void {
    const own = this as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(own)) {
      if (!(name in Object.getPrototypeOf(own))) continue;
      delete own[name];
      own[name] = value;
    }
  }
}

function reflect(prototype: HTMLElement, name: string): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute(name) ?? '';
    },
    set(this: HTMLElement, value: unknown) {
      this.setAttribute(name, `${value ?? ''}`);
    },
  });
}

/** Adopted sheets pass `style-src 'self'`. Firefox before 101 and Safari before 16.4 cannot adopt and get elements. */
function adoptStyles(root: ShadowRoot, styles: readonly string[]): void {
  if (root.adoptedStyleSheets) root.adoptedStyleSheets = styles.map(sheetOf);
  else styles.forEach((text) => root.append(Object.assign(document.createElement('style'), { textContent: text })));
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
