/**
 * Puts the element that a `<div data-suara="survey" data-unit="...">` stands for into it: content systems that strip
 * unknown elements keep such a div. Its children become the fallback inside. Does nothing the second time.
 */
export function upgrade(placeholder: Element, elementName: string): void {
  if (placeholder.querySelector(elementName)) return;
  const element = document.createElement(elementName);
  placeholder.getAttributeNames().forEach((attribute) => {
    const [, name] = /^data-(?!suara)(.+)/.exec(attribute) ?? [];
    if (name) element.setAttribute(name, placeholder.getAttribute(attribute)!);
  });
  element.append(...placeholder.childNodes);
  placeholder.append(element);
}
