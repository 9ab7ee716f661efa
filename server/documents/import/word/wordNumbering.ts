import type { WordStyles } from './wordStyles.ts';
import { child, elementsOf, setting, type XmlElement } from './xmlElement.ts';

/** One level of one numbering. */
export type NumberingLevel = {
  /** Paragraphs that count on share it, even under different numbers. */
  readonly counter: string;
  readonly format: string;
  readonly start: number;
  /** Set where this numbering starts anew in the middle of a counter. */
  readonly restart: number | null;
};

export type WordNumbering = {
  readonly level: (numId: string, level: number) => NumberingLevel | null;
  /** The level of a numbering that is bound to a style. */
  readonly levelOfStyle: (numId: string, style: string) => number | null;
};

/** The deepest level of Word. */
const deepest = 8;

export function wordNumbering(root: XmlElement | null, styles: WordStyles): WordNumbering {
  const abstracts = byId(root, 'w:abstractNum', 'w:abstractNumId');
  const numbers = byId(root, 'w:num', 'w:numId');
  const abstractOf = (numId: string, chain = 0): XmlElement | undefined => {
    const abstract = abstracts.get(setting(numbers.get(numId), 'w:abstractNumId') ?? '');
    const linked = styles.of(setting(abstract, 'w:numStyleLink')).numId;
    return linked === undefined || chain > deepest ? abstract : abstractOf(linked, chain + 1);
  };
  return {
    level: (numId, level) => {
      const abstract = abstractOf(numId);
      const override = atLevel(numbers.get(numId), 'w:lvlOverride', level);
      const definition = child(override, 'w:lvl') ?? atLevel(abstract, 'w:lvl', level);
      if (abstract === undefined || definition === undefined) return null;
      return {
        counter: abstract.attributes['w:abstractNumId'] ?? numId,
        format: setting(definition, 'w:numFmt') ?? 'decimal',
        start: wholeNumber(setting(definition, 'w:start')) ?? 1,
        restart: wholeNumber(setting(override, 'w:startOverride')),
      };
    },
    levelOfStyle: (numId, style) => {
      const bound = elementsOf(abstractOf(numId)).find((one) => setting(one, 'w:pStyle') === style);
      return bound === undefined ? null : levelNumber(bound.attributes['w:ilvl']);
    },
  };
}

export function levelNumber(written: string | undefined): number {
  return Math.min(wholeNumber(written) ?? 0, deepest);
}

function byId(root: XmlElement | null, name: string, id: string): ReadonlyMap<string, XmlElement> {
  const named = elementsOf(root ?? undefined).filter((one) => one.name === name);
  return new Map(named.map((one) => [one.attributes[id] ?? '', one]));
}

function atLevel(parent: XmlElement | undefined, name: string, level: number): XmlElement | undefined {
  // A level without an index is the first one.
  return elementsOf(parent).find(
    (one) => one.name === name && levelNumber(one.attributes['w:ilvl']) === level,
  );
}

function wholeNumber(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,9}$/u.test(written) ? Number(written) : null;
}
