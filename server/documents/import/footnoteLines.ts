import type { Token, TokenizerExtension } from 'marked';
import type { MarkdownNotes } from './markdownReading.ts';

const definition = /^ {0,3}\[\^([^\]\s]{1,40})\]:([^\n]*(?:\n(?! {0,3}\[\^)[^\n]*\S[^\n]*)*)(?:\n|$)/u;
const beginning = /\n {0,3}\[\^[^\]\s]{1,40}\]:/u;

export type Footnotes = MarkdownNotes & {
  /** Takes `[^1]: parola` out of the text, which marked would read as the address of a link. */
  readonly lines: TokenizerExtension;
  /** The notes that nobody has called. */
  readonly uncalled: () => readonly { readonly label: string; readonly tokens: readonly Token[] }[];
};

/** Collects the notes of one text while marked reads it. */
export function footnotes(): Footnotes {
  const notes = new Map<string, readonly Token[]>();
  const called = new Set<string>();
  return {
    lines: {
      name: 'footnoteLines',
      level: 'block',
      // A note ends the paragraph above it, which goes no further than the next empty line.
      start: (src) => beginning.exec(src.slice(0, paragraphEnd(src)))?.index,
      tokenizer(src) {
        const [raw, label = '', text = ''] = definition.exec(src) ?? [];
        if (raw === undefined) return undefined;
        if (!notes.has(label)) {
          notes.set(label, this.lexer.inline(text.trim()));
          return { type: 'space', raw };
        }
        // Of two notes under one label the first is meant; the words of the other stay where they are.
        const tokens = this.lexer.inline(`\\[${label}\\] ${text.trim()}`);
        return { type: 'paragraph', raw, text, tokens };
      },
    },
    call: (label) => {
      const note = notes.get(label) ?? null;
      if (note !== null) called.add(label);
      return note;
    },
    uncalled: () => [...notes].flatMap(([label, tokens]) => (called.has(label) ? [] : [{ label, tokens }])),
  };
}

function paragraphEnd(src: string): number {
  const end = src.search(/\n[ \t]*\n/u);
  return end < 0 ? src.length : end;
}
