import { child, elementsOf, isOn, setting, type XmlElement } from './xmlElement.ts';

/** What a style says that a text of Corale can show. */
export type WordStyle = {
  /** 1 to 9; the title of the document counts as 1. */
  readonly heading: number | null;
  readonly isQuote: boolean;
  /** A line of a table of contents or of an index, which Word writes by itself. */
  readonly isContents: boolean;
  readonly isLink: boolean;
  readonly numId: string | undefined;
  readonly level: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
};

export type WordStyles = { readonly of: (id: string | undefined) => WordStyle };

const plain: WordStyle = {
  heading: null,
  isQuote: false,
  isContents: false,
  isLink: false,
  numId: undefined,
  level: undefined,
  bold: undefined,
  italic: undefined,
};

/** Styles build on each other; a chain longer than this goes in a circle. */
const longestChain = 20;

/** The styles of a file, each with what it takes over from the one it builds on. */
export function wordStyles(root: XmlElement | null): WordStyles {
  const written = new Map<string, XmlElement>();
  for (const style of elementsOf(root ?? undefined)) {
    const id = style.attributes['w:styleId'];
    // The first of several wins, as in Word.
    if (style.name === 'w:style' && id !== undefined && !written.has(id)) written.set(id, style);
  }
  const known = new Map<string, WordStyle>();
  const of = (id: string | undefined, chain = 0): WordStyle => {
    if (id === undefined || chain > longestChain) return plain;
    const style = known.get(id) ?? styleFrom(id, written.get(id), (base) => of(base, chain + 1));
    known.set(id, style);
    return style;
  };
  return { of: (id) => of(id) };
}

function styleFrom(
  id: string,
  style: XmlElement | undefined,
  of: (id: string | undefined) => WordStyle,
): WordStyle {
  const base = of(setting(style, 'w:basedOn'));
  const names = [setting(style, 'w:name') ?? '', id].map((name) =>
    name.toLowerCase().replace(/[\s_-]+/gu, ''),
  );
  const paragraph = child(style, 'w:pPr');
  const numbering = child(paragraph, 'w:numPr');
  const run = child(style, 'w:rPr');
  return {
    heading: headingNamed(names) ?? outlineLevel(paragraph) ?? base.heading,
    isQuote: base.isQuote || names.some((name) => /^(?:intense)?quot(?:e|ations)$|^citazione/u.test(name)),
    isContents: base.isContents || names.some((name) => contentsNames.test(name)),
    isLink: base.isLink || names.some((name) => /hyperlink$|ipertestuale/u.test(name)),
    numId: setting(numbering, 'w:numId') ?? base.numId,
    level: setting(numbering, 'w:ilvl') ?? base.level,
    bold: isOn(run, 'w:b') ?? base.bold,
    italic: isOn(run, 'w:i') ?? base.italic,
  };
}

const contentsNames =
  /^(?:toc|contents|sommario)(?:\d|heading)$|^titolosommario$|^tableoffigures$|^index\d$/u;

/** Word writes its own names in English in every language; other programs and older files use Italian ones. */
function headingNamed(names: readonly string[]): number | null {
  for (const name of names) {
    const level = /^(?:heading|titolo)([1-9])$/u.exec(name)?.[1];
    if (level !== undefined) return Number(level);
    if (name === 'title' || name === 'titolo') return 1;
  }
  return null;
}

/** Null where nothing is said; level 9 of Word is "no heading at all". */
export function outlineLevel(paragraph: XmlElement | undefined): number | null {
  const level = setting(paragraph, 'w:outlineLvl');
  return level !== undefined && /^[0-8]$/u.test(level) ? Number(level) + 1 : null;
}
