// @ts-check
// The one builder of elements, for the report and the explorer alike.
'use strict';

// Sets what is given: `on…` listens; null, undefined and false are left out, lists of children
// are taken apart.
/** @type {<E extends Element>(element: E, settings: Settings<E>, children: Child[]) => E} */
const furnish = (element, settings, children) => {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (/^(value|checked|selected)$/.test(name)) Object.assign(element, { [name]: value });
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...present(children));
  return element;
};
/** @type {(children: Child[]) => (string | Node)[]} */
const present = children => children.flat(9).flatMap(child =>
  child === null || child === undefined || child === false ? [] : [child instanceof Node ? child : String(child)]);

// `make('button', { type: 'button', onclick: f }, 'text', child, [more])`
/** @type {Make} */
const make = (tag, settings = {}, ...children) => furnish(document.createElement(tag), settings, children);
/** @type {MakeDrawn} */
const drawn = (tag, settings, ...children) => furnish(document.createElementNS('http://www.w3.org/2000/svg', tag), settings, children);
/** @type {(element: Element, ...children: Child[]) => void} */
const fill = (element, ...children) => element.replaceChildren(...present(children));
/** @type {<E extends Element>(control: E, choices: [string | number, string][], chosen?: string | number) => E} */
const options = (control, choices, chosen) => furnish(control, {}, choices.map(
  ([value, text]) => make('option', { value, selected: String(value) === String(chosen) }, text)));
