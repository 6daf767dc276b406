/**
 * Puts the element that a `<div data-suara="survey" data-unit="...">` stands for into it: content systems that strip
 * unknown elements keep such a div. Its children become the fallback inside. Does nothing the second time.
 */
export function upgrade(placeholder: Element, name: string): void {
  if (placeholder.querySelector(name)) return;
  const element = document.createElement(name);
  placeholder.getAttributeNames().forEach((attribute) => {
    if (/^data-(?!suara)/.test(attribute)) {
      element.setAttribute(attribute.slice(5), placeholder.getAttribute(attribute) ?? '');
    }
  });
  element.append(...placeholder.childNodes);
  placeholder.append(element);
}
