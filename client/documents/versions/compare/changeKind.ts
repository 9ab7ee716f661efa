import type { it } from '../../../../shared/i18n/it.ts';
import { partFigures } from '../../../../shared/text/diff/figures.ts';
import type { Part } from '../../../../shared/text/diff/textDifference.ts';
import type { IconName } from '../../../ui/Icon.tsx';

export type ChangeKind = keyof typeof it.comparison.kinds;

/** What happened to a part, in one word. */
export function changeKind(part: Part): ChangeKind {
  if (part.kind === 'in' || part.kind === 'out' || part.kind === 'moved') return part.kind;
  if (part.kind !== 'changed') return 'changed';
  const { was, now, inside, move } = part;
  const hasWords = saysOtherwise(part);
  if (move !== null) return hasWords ? 'movedChanged' : 'moved';
  if (now.length > 1) return 'divided';
  if (was.length > 1) return 'joined';
  if (inside.kind === 'whole') return now[0]?.node.type === 'image' ? 'image' : 'changed';
  if (hasWords || inside.kind === 'table') return 'changed';
  return inside.runs.some(({ kind }) => kind === 'restyled') ? 'restyled' : 'regrouped';
}

/** Whether words came in or went out; a comma counts. */
function saysOtherwise(part: Part): boolean {
  if (part.kind !== 'changed') return false;
  const { wordsIn, wordsOut } = partFigures(part);
  if (wordsIn + wordsOut > 0 || part.inside.kind !== 'words') return true;
  return part.inside.runs.some(({ kind }) => kind === 'in' || kind === 'out' || kind === 'note');
}

/** The sign beside the word. */
export function changeIcon(part: Part): IconName {
  const kind = changeKind(part);
  if (kind === 'changed' && part.kind === 'changed' && part.inside.kind === 'table') return 'table';
  return icons[kind];
}

const icons: Record<ChangeKind, IconName> = {
  changed: 'pen',
  in: 'plus',
  out: 'minus',
  moved: 'move',
  movedChanged: 'move',
  divided: 'diff',
  joined: 'merge',
  restyled: 'pen',
  regrouped: 'ul',
  image: 'image',
};
