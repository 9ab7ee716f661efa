import { mentionWords } from '../mentionWords.ts';
import { textSchema } from '../schema.ts';

/** Words in a row and where they stand: each letter one position, or all of them one, as a mention. */
export type Span = {
  /** Where they begin within the words of their line. */
  readonly at: number;
  readonly length: number;
  readonly pos: number;
  readonly size: number;
};

/** What is read in one go: a paragraph, a heading, a note, an image by what it shows. */
export type Line = {
  /** Of its block; of a note, that of the block which it belongs to. */
  readonly block: string | null;
  readonly words: string;
  readonly spans: readonly Span[];
  /** Where its block begins and ends inside, if it has one. */
  readonly from: number;
  readonly to: number;
};

/**
 * The words of a text in reading order and where they stand, in positions as ProseMirror counts them over the
 * content: a letter is one (in UTF-16), what has no inside is one, anything else two and what is in it. Notes
 * and images are read apart: one that is put into a passage does not change its words. Lines without words are
 * none.
 */
export type TextReading = {
  readonly body: readonly Line[];
  readonly apart: readonly Line[];
  readonly size: number;
};

type OpenLine = { block: string | null; words: string; spans: Span[]; from: number; to: number };
type Frame = {
  readonly block: string | null;
  readonly into: OpenLine[];
  /** Where the next line of it begins. */
  start: number;
  line: OpenLine | null;
};
type Attrs = Readonly<Record<string, unknown>>;

/** Whether a node has no inside. Only the schema says so: what it does not know has one. */
export function isLeaf(name: string): boolean {
  return textSchema.nodes[name]?.isLeaf === true;
}

/** Makes a reading of what a walk through a text comes by, whether or not it fits the schema (G6). */
export class Reader {
  readonly #body: OpenLine[] = [];
  readonly #apart: OpenLine[] = [];
  #frame: Frame = { block: null, into: this.#body, start: 0, line: null };
  readonly #around: Frame[] = [];
  position = 0;

  enter(name: string, id: unknown): void {
    const around = this.#frame;
    this.#around.push(around);
    this.position += 1;
    const isNote = name === 'footnote';
    if (!isNote) around.line = null;
    this.#frame = {
      block: isNote ? around.block : blockId(id),
      into: isNote ? this.#apart : around.into,
      start: this.position,
      line: null,
    };
  }

  leave(): void {
    const { line } = this.#frame;
    if (line !== null) line.to = this.position;
    this.position += 1;
    this.#frame = this.#around.pop() ?? this.#frame;
    if (this.#frame.line === null) this.#frame.start = this.position;
  }

  letters(words: string): void {
    this.#add(words, words.length);
  }

  leaf(name: string, attrs: Attrs): void {
    if (name === 'hardBreak') return this.#add('\n', 1);
    if (name === 'mention') return this.#add(mentionWords(attrs), 1);
    // It stands between blocks.
    const around = this.#frame;
    const start = this.position;
    this.#frame = { block: blockId(attrs['id']), into: this.#apart, start, line: null };
    this.#add(name === 'image' && typeof attrs['alt'] === 'string' ? attrs['alt'] : '', 1);
    this.#frame = { ...around, start: this.position, line: null };
  }

  done(): TextReading {
    return { body: this.#body.map(closed), apart: this.#apart.map(closed), size: this.position };
  }

  #add(words: string, size: number): void {
    if (words !== '') {
      const line = this.#line();
      const last = line.spans.at(-1);
      const goesOn = last?.size === last?.length && size === words.length;
      if (last && goesOn && last.pos + last.size === this.position) {
        line.spans[line.spans.length - 1] = { ...last, length: last.length + size, size: last.size + size };
      } else line.spans.push({ at: line.words.length, length: words.length, pos: this.position, size });
      line.words += words;
      line.to = this.position + size;
    }
    this.position += size;
  }

  #line(): OpenLine {
    const frame = this.#frame;
    if (frame.line === null) {
      frame.line = { block: frame.block, words: '', spans: [], from: frame.start, to: frame.start };
      frame.into.push(frame.line);
    }
    return frame.line;
  }
}

/** Words that no database and no request can hold are replaced letter by letter. */
function closed(line: OpenLine): Line {
  const words = line.words.includes('\0') ? line.words.replaceAll('\0', '\u{FFFD}') : line.words;
  return words.isWellFormed() ? { ...line, words } : { ...line, words: words.toWellFormed() };
}

function blockId(id: unknown): string | null {
  return typeof id === 'string' && id !== '' && id.length <= 200 ? id : null;
}
