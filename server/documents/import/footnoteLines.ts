import type { TokenizerExtension } from 'marked';

const definition = /^ {0,3}\[\^[^\]\s]{1,40}\]:[^\n]*(?:\n(?! {0,3}\[\^)[^\n]*\S[^\n]*)*(?:\n|$)/u;

/**
 * Keeps marked from taking `[^1]: parola` for the address of a link, which would lose the word: a footnote is
 * a paragraph like any other, and its mark is read with the words.
 */
export const footnoteLines: TokenizerExtension = {
  name: 'footnoteLines',
  level: 'block',
  tokenizer(src) {
    const raw = definition.exec(src)?.[0];
    if (raw === undefined) return undefined;
    const text = raw.trim();
    return { type: 'paragraph', raw, text, tokens: this.lexer.inline(text) };
  },
};
