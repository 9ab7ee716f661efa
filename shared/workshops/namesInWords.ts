import type { TextNode } from '../text/content.ts';

/** What is shorter is no name by which somebody is told from other words. */
const shortest = 3;

/** The words by which people may be called in what others write: "Lucia De Santis" by "Lucia" and by "Santis". */
export function callNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names
      .flatMap(wordsOf)
      .filter((part) => part.length >= shortest)
      .map(capitalised),
  );
}

/** Whether somebody seems to be called by name. Who has the name of a thing is found too: whoever reads it judges. */
export function seemsToName(words: string, called: ReadonlySet<string>): boolean {
  return wordsOf(words).some((word) => /^\p{Lu}/u.test(word) && called.has(capitalised(word)));
}

/** The same for a whole text. */
export function textSeemsToName({ text, content = [] }: TextNode, called: ReadonlySet<string>): boolean {
  return text === undefined
    ? content.some((node) => textSeemsToName(node, called))
    : seemsToName(text, called);
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/\p{L}+/gu) ?? [];
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase('it') + word.slice(1).toLocaleLowerCase('it');
}
