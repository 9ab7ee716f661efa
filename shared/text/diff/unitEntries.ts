import type { TextNode } from '../content.ts';
import type { Entry } from './matching.ts';
import { bagOf, keyOf, unitKey } from './sameReading.ts';
import type { Unit } from './textUnits.ts';

/** Paragraphs and headings become each other: both are a line. */
const families: Readonly<Record<string, string>> = { paragraph: 'line', heading: 'line' };

export function isLine({ node }: Unit): boolean {
  return families[node.type] === 'line';
}

export function unitEntry(unit: Unit): Entry {
  const { node } = unit;
  return {
    id: idOf(node),
    key: unitKey(unit),
    bag: bagOf(node),
    family: families[node.type] ?? node.type,
  };
}

/** A row or a cell. */
export function partEntry(node: TextNode): Entry {
  return { id: idOf(node), key: keyOf(node), bag: bagOf(node), family: 'part' };
}

function idOf({ attrs }: TextNode): string | null {
  const id = attrs?.['id'];
  return typeof id === 'string' ? id : null;
}
