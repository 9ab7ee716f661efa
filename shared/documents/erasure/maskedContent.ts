import type { TextNode } from '../../text/content.ts';
import { type ErasedWords, erasedStub } from './erasedWords.ts';

/** What is to be taken out of a text: words, and images by their files. */
export type Erased = { readonly words: ErasedWords; readonly files: ReadonlySet<string> };

/** Letters of the text before, from a place on in the row of all its letters; or as many that were not there. */
export type Piece = { readonly kept: number; readonly length: number } | { readonly added: number };

/** A text without the words, and where each letter of it comes from. */
export type MaskedContent = {
  readonly content: TextNode;
  readonly pieces: readonly Piece[];
  /** Letters of the text before. */
  readonly letters: number;
  /** How many places were masked. */
  readonly places: number;
};

/** Takes words and images out of a text and puts the stub in their place; everything else stays as it is. */
export function maskedContent(content: TextNode, erased: Erased): MaskedContent {
  const masking = new Masking(erased);
  const masked = masking.node(content);
  return { content: masked, pieces: masking.pieces, letters: masking.letters, places: masking.places };
}

class Masking {
  readonly pieces: Piece[] = [];
  letters = 0;
  places = 0;
  readonly #erased: Erased;

  constructor(erased: Erased) {
    this.#erased = erased;
  }

  node(node: TextNode): TextNode {
    const attrs = node.attrs && this.#attributes(node.attrs);
    const content = node.content && this.#children(node.content);
    return { ...node, ...(attrs && { attrs }), ...(content && { content }) };
  }

  /** Words are looked for in the whole row of a block: bold, a link or a break may stand within them. */
  #children(children: readonly TextNode[]): readonly TextNode[] {
    const row = children.map((child) => (child.type === 'text' ? (child.text ?? '') : gapOf(child))).join('');
    const ranges = this.#erased.words.rangesIn(row);
    this.places += ranges.length;
    let at = 0;
    return children.flatMap((child) => {
      if (child.type !== 'text') {
        at += gapOf(child).length;
        return this.#other(child);
      }
      const from = at;
      at += (child.text ?? '').length;
      const text = this.#text(child.text ?? '', from, ranges);
      return text === '' ? [] : [{ ...child, ...this.#marks(child), text }];
    });
  }

  #text(text: string, from: number, ranges: ReturnType<ErasedWords['rangesIn']>): string {
    const first = this.letters - from;
    const to = from + text.length;
    this.letters += text.length;
    let masked = '';
    let at = from;
    const keep = (end: number) => {
      if (end <= at) return;
      masked += text.slice(at - from, end - from);
      this.pieces.push({ kept: first + at, length: end - at });
    };
    for (const range of ranges) {
      if (range.to <= at || range.from >= to) continue;
      keep(range.from);
      if (range.from >= from) masked += this.#stub();
      at = Math.min(range.to, to);
    }
    keep(to);
    return masked;
  }

  #stub(): string {
    this.pieces.push({ added: erasedStub.length });
    return erasedStub;
  }

  #other(node: TextNode): TextNode {
    const { words, files } = this.#erased;
    const { file, label } = node.attrs ?? {};
    if (node.type === 'image' && typeof file === 'string' && files.has(file)) {
      this.places++;
      return { type: 'paragraph', attrs: { id: node.attrs?.['id'] }, content: [this.#stubNode()] };
    }
    if (node.type === 'mention' && typeof label === 'string' && words.holds(label)) {
      this.places++;
      return this.#stubNode();
    }
    return this.node(node);
  }

  #stubNode(): TextNode {
    return { type: 'text', text: this.#stub() };
  }

  #attributes(attrs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      Object.entries(attrs).map(([name, value]) => {
        if (typeof value !== 'string' || !this.#erased.words.holds(value)) return [name, value];
        this.places++;
        return [name, this.#erased.words.maskedIn(value)];
      }),
    );
  }

  /** An address that holds the words leads nowhere without them: the link goes. */
  #marks({ marks }: TextNode): Pick<TextNode, 'marks'> {
    if (marks === undefined) return {};
    return { marks: marks.filter(({ attrs }) => !this.#inAddress(attrs?.['href'])) };
  }

  #inAddress(href: unknown): boolean {
    if (typeof href !== 'string') return false;
    const { words } = this.#erased;
    return words.holds(href) || words.holds(decoded(href));
  }
}

/** What is between two words of a block: a break of the line parts them as a space does. */
function gapOf({ type }: TextNode): string {
  return type === 'hardBreak' ? '\n' : '\u{FFFC}';
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.replaceAll('+', ' '));
  } catch {
    // Not encoded after all: it was read as it stands.
    return '';
  }
}
