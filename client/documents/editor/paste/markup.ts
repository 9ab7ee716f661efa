/** A piece of a page as it is pasted: an element by its name in lower case, or words. */
export type Markup = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
};
export type MarkupNode = Markup | string;

export function element(
  name: string,
  children: readonly MarkupNode[],
  attributes: Readonly<Record<string, string>> = {},
): Markup {
  return { name, attributes, children };
}

export function isElement(node: MarkupNode): node is Markup {
  return typeof node !== 'string';
}

/** All words inside, as they stand. */
export function wordsIn(nodes: readonly MarkupNode[]): string {
  return nodes.map((node) => (isElement(node) ? wordsIn(node.children) : node)).join('');
}

/** Everything inside that answers, from the outside in; what is found is not looked into. */
export function findAll(nodes: readonly MarkupNode[], wanted: (node: Markup) => boolean): readonly Markup[] {
  return nodes.flatMap((node) =>
    isElement(node) ? (wanted(node) ? [node] : findAll(node.children, wanted)) : [],
  );
}

/** One declaration of a `style`; an empty string where it says nothing of it. */
export function styleOf({ attributes }: Markup, property: string): string {
  for (const declaration of (attributes['style'] ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration.slice(colon + 1).trim();
  }
  return '';
}

export function hasClass({ attributes }: Markup, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/u).includes(name);
}

const empties = new Set(['br', 'hr']);

/** As HTML again. */
export function htmlOf(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return escaped(node);
      const attributes = Object.entries(node.attributes)
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join('');
      const open = `<${node.name}${attributes}>`;
      return empties.has(node.name) ? open : `${open}${htmlOf(node.children)}</${node.name}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
