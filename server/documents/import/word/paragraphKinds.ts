import { levelNumber, type WordNumbering } from './wordNumbering.ts';
import { outlineLevel, type WordStyles } from './wordStyles.ts';
import { child, elementsOf, setting, type XmlElement } from './xmlElement.ts';

/** What a paragraph of Word is, beside its words. */
export type ParagraphKind = {
  readonly heading: number | null;
  readonly isQuote: boolean;
  readonly isContents: boolean;
  /** A line drawn across the page. */
  readonly hasRule: boolean;
  readonly list: { readonly numId: string; readonly level: number } | null;
};

/**
 * The kinds of paragraph that a text uses, each under a short name. The name travels through mammoth as a
 * style: it keeps the style of a paragraph, and drops numbers and outline levels.
 */
export class ParagraphKinds {
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  readonly #names = new Map<string, string>();
  readonly #kinds = new Map<string, ParagraphKind>();

  constructor(styles: WordStyles, numbering: WordNumbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  get names(): readonly string[] {
    return [...this.#kinds.keys()];
  }

  get(name: string | null): ParagraphKind | null {
    return this.#kinds.get(name ?? '') ?? null;
  }

  /** The name of the kind of a paragraph with these properties; null for one like any other. */
  nameFor(properties: XmlElement | undefined, more: Partial<ParagraphKind>): string | null {
    const kind = { ...this.#kindOf(properties), ...more };
    if (Object.values(kind).every((fact) => !fact)) return null;
    const key = JSON.stringify(kind);
    const name = this.#names.get(key) ?? `k${this.#kinds.size}`;
    this.#names.set(key, name);
    this.#kinds.set(name, kind);
    return name;
  }

  #kindOf(properties: XmlElement | undefined): ParagraphKind {
    const styleId = setting(properties, 'w:pStyle');
    const { heading, isQuote, isContents, ...style } = this.#styles.of(styleId);
    const own = child(properties, 'w:numPr');
    const numId = setting(own, 'w:numId') ?? style.numId;
    const level = setting(own, 'w:ilvl') ?? style.level;
    const hasOutline = setting(properties, 'w:outlineLvl') !== undefined;
    return {
      heading: hasOutline ? outlineLevel(properties) : heading,
      isQuote,
      isContents,
      hasRule: isRule(child(properties, 'w:pBdr')),
      list: numId === undefined || numId === '0' ? null : this.#listAt(numId, level, styleId),
    };
  }

  #listAt(numId: string, written: string | undefined, styleId: string | undefined): ParagraphKind['list'] {
    const ofStyle = written === undefined ? this.#numbering.levelOfStyle(numId, styleId ?? '') : null;
    const level = ofStyle ?? levelNumber(written);
    const found = this.#numbering.level(numId, level);
    return found === null || found.format === 'none' ? null : { numId, level };
  }
}

/** A border above or below, and none around. */
function isRule(borders: XmlElement | undefined): boolean {
  const drawn = elementsOf(borders).filter(
    ({ attributes }) => !/^(?:nil|none)$/u.test(attributes['w:val'] ?? 'nil'),
  );
  const sides = drawn.map(({ name }) => name);
  return (sides.includes('w:top') || sides.includes('w:bottom')) && !sides.includes('w:left');
}
