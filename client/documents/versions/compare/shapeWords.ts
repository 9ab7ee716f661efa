import type { TFunction } from 'i18next';
import { bagOf, withinKey } from '../../../../shared/text/diff/sameReading.ts';
import type { Part } from '../../../../shared/text/diff/textDifference.ts';
import type { Unit } from '../../../../shared/text/diff/textUnits.ts';
import { imageOf } from '../../../../shared/text/imageAttributes.ts';

/** What is other in a change beside its words, in sentences: what a line was and is, what an image is said to show. */
export function shapeWords(part: Part, t: TFunction): readonly string[] {
  if (part.kind === 'in' || part.kind === 'out')
    return part.units.every(isUnseen) ? [t(($) => $.comparison.wordless)] : [];
  if (part.kind !== 'changed') return [];
  const [was, now] = [part.was[0], part.now[0]];
  if (!was || !now) return [];
  if (part.inside.kind === 'whole') return altWords(was, now, t);
  const [before, after] = [shapeOf(was, t), shapeOf(now, t)];
  if (before !== after) return [t(($) => $.comparison.shapes.wasNow, { was: before, now: after })];
  const regrouped = part.was.length === 1 && part.now.length === 1 && isRegrouped(part, was, now);
  return regrouped ? [t(($) => $.comparison.shapes.lists)] : [];
}

/** An empty line, a list without items: what is only a coloured stripe has to say that it says nothing. */
function isUnseen({ node }: Unit): boolean {
  if (node.type === 'image' || node.type === 'horizontalRule' || node.type === 'table') return false;
  return bagOf(node).size === 0;
}

/** Nothing else differs, or the lists around it do. */
function isRegrouped({ inside }: Extract<Part, { kind: 'changed' }>, was: Unit, now: Unit): boolean {
  if (JSON.stringify(withinKey(was.within)) !== JSON.stringify(withinKey(now.within))) return true;
  return inside.kind === 'words' && inside.runs.every(({ kind }) => kind === 'same');
}

function shapeOf({ node, within }: Unit, t: TFunction): string {
  if (node.type === 'heading')
    return t(($) => $.comparison.shapes.level, {
      shape: t(($) => $.comparison.shapes.heading),
      level: Number(node.attrs?.['level'] ?? 1),
    });
  const items = within.filter(({ type }) => type === 'listItem').length;
  const item = t(($) => $.comparison.shapes.item);
  if (items > 1) return t(($) => $.comparison.shapes.level, { shape: item, level: items });
  if (items === 1) return item;
  const quoted = within.some(({ type }) => type === 'blockquote');
  return t(($) => (quoted ? $.comparison.shapes.quote : $.comparison.shapes.paragraph));
}

function altWords(was: Unit, now: Unit, t: TFunction): readonly string[] {
  if (was.node.type !== 'image' || now.node.type !== 'image') return [];
  const [before, after] = [imageOf(was.node.attrs).alt, imageOf(now.node.attrs).alt];
  return before === after ? [] : [t(($) => $.comparison.altWas, { was: before, now: after })];
}
