import { withoutControls } from '../plainCharacters.ts';

/** Writes an element; attributes that are undefined are left out. `content` is XML already. */
export function tag(
  name: string,
  attributes: { readonly [name: string]: string | undefined },
  content: string,
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** An element that holds words. */
export function withText(name: string, text: string): string {
  return tag(name, {}, escaped(text));
}

function escaped(text: string): string {
  return withoutControls(text).replace(/[&<>"\t\n\r]/gu, (character) => `&#${character.codePointAt(0)};`);
}
