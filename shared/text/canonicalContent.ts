import { Node } from '@tiptap/pm/model';
import type { TextNode } from './content.ts';
import { carriesId, textSchema } from './schema.ts';

type Attributes = Readonly<Record<string, unknown>>;

/**
 * A text as its canonical bytes hold it (docs/spec/decisions.md V1): read through the schema, which joins words
 * under the same marks and puts marks in order, without block ids and without attributes that say what they say
 * anyway. Unicode is left as it was written. Null for what the schema does not take, and for words that no file
 * can hold: a surrogate without its other half.
 */
export function canonicalContent(content: TextNode): TextNode | null {
  const node = fittingNode(content);
  return node === null ? null : canonicalNode(node);
}

function fittingNode(content: TextNode): Node | null {
  try {
    const node = Node.fromJSON(textSchema, content);
    node.check();
    return node.type === textSchema.topNodeType ? node : null;
  } catch (error) {
    // What the schema says of a text that does not fit it; anything else is a bug.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function canonicalNode(node: Node): TextNode | null {
  const attrs = said(node.attrs, node.type.spec.attrs, carriesId(node.type.name) ? 'id' : null);
  const marks = node.marks.map(({ type, attrs: of }) => ({
    type: type.name,
    ...withAttrs(said(of, type.spec.attrs, null)),
  }));
  const content = node.children.map(canonicalNode);
  const words = [node.text ?? '', ...strings(attrs), ...node.marks.flatMap((mark) => strings(mark.attrs))];
  if (content.includes(null) || !words.every((word) => word.isWellFormed())) return null;
  return {
    type: node.type.name,
    ...withAttrs(attrs),
    ...(content.length > 0 && { content: content.filter((child) => child !== null) }),
    ...(marks.length > 0 && { marks }),
    ...(node.text !== undefined && { text: node.text }),
  };
}

/** The attributes that say something: neither the volatile one nor those equal to their default. */
function said(
  attrs: Attributes,
  specs: Readonly<Record<string, { readonly default?: unknown }>> = {},
  volatile: string | null,
): Attributes {
  return Object.fromEntries(
    Object.entries(attrs).filter(
      ([name, value]) => name !== volatile && value !== undefined && value !== specs[name]?.default,
    ),
  );
}

function withAttrs(attrs: Attributes): { readonly attrs?: Attributes } {
  return Object.keys(attrs).length === 0 ? {} : { attrs };
}

function strings(attrs: Attributes): readonly string[] {
  return Object.values(attrs).filter((value) => typeof value === 'string');
}
