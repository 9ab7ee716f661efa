/** An element whose name begins with the usual prefix of its namespace: `w:p`, whatever the file calls it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;
export type XmlAttributes = { readonly [name: string]: string | undefined };

export function elementsOf(element: XmlElement | undefined): readonly XmlElement[] {
  return (element?.children ?? []).filter((child) => typeof child !== 'string');
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((one) => one.name === name);
}

/** The `w:val` of a child: how Word writes most of its settings. */
export function setting(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** A setting that is on when it is there, unless it says off; undefined when it is not there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '');
}

/** Every element of one of these names, at any depth, in reading order. */
export function descendants(element: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return elementsOf(element).flatMap((one) => [
    ...(names.includes(one.name) ? [one] : []),
    ...descendants(one, names),
  ]);
}

const wordsOf = ['w:t', 'w:delText', 'm:t', 'a:t'];
const gaps = ['w:p', 'a:p', 'w:tab', 'w:br'];

/** The words inside an element, as a sample of it. */
export function wordsInside(element: XmlElement): string {
  const inside = elementsOf(element).map((one) => {
    if (wordsOf.includes(one.name)) return one.children.filter((text) => typeof text === 'string').join('');
    return gaps.includes(one.name) ? ` ${wordsInside(one)} ` : wordsInside(one);
  });
  return inside.join('').replace(/\s+/gu, ' ');
}
