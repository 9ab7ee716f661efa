import type { TextNode } from '../content.ts';
import { type Alignment, align } from './align.ts';
import { type Division, dividedLines } from './dividedLines.ts';
import { figuresOf } from './figures.ts';
import { joinedParts } from './joinedParts.ts';
import { allWordWork, lineChanges, lineWords, type WordWork } from './lineChanges.ts';
import type { Entry } from './matching.ts';
import { nextInOrder, tableChanges } from './tableChanges.ts';
import type { Inside, Part, TextDifference } from './textDifference.ts';
import { sharedDepth, type Unit, unitsOf } from './textUnits.ts';
import { isLine, unitEntry } from './unitEntries.ts';

/**
 * How one text became another: pure, the same for the same two texts, and quick enough for a whole plan. Ids help to
 * find a block again and are never themselves a difference.
 */
export function compareTexts(was: TextNode, now: TextNode): TextDifference {
  const parts = partsBetween(was, now, { left: allWordWork });
  return { parts, ...figuresOf(parts) };
}

/** @param inCell in a cell, where a line that is another number now is the same line */
function partsBetween(was: TextNode, now: TextNode, work: WordWork, inCell = false): readonly Part[] {
  const [before, after] = [sideOf(was), sideOf(now)];
  const alignment = align(before.entries, after.entries, inCell);
  const comparison = { before, after, work, ...alignment };
  return joinedParts(inOrderOfNow(comparison, dividedLines(before, after, alignment)));
}

type Side = { readonly units: readonly Unit[]; readonly entries: readonly Entry[] };
type Comparison = Alignment & { readonly before: Side; readonly after: Side; readonly work: WordWork };

function sideOf(text: TextNode): Side {
  const units = unitsOf(text);
  return { units, entries: units.map(unitEntry) };
}

/** Every unit of both, in the order of now; what is gone stands where it stood. */
function inOrderOfNow(comparison: Comparison, divisions: ReadonlyMap<number, Division>): readonly Part[] {
  const { before, after, toWas, toNow, inOrder } = comparison;
  const parts: Part[] = [];
  const moves = movesOf(comparison);
  const inDivision = new Set([...divisions.values()].flatMap(({ was: [from, to] }) => places(from, to)));
  let gone = 0;
  const leave = (until: number): void => {
    for (; gone < until; gone++) {
      const mate = toNow[gone];
      const units = before.units.slice(gone, gone + 1);
      if (mate === undefined && !inDivision.has(gone)) parts.push({ kind: 'out', units });
      else if (mate !== undefined && !inOrder.has(mate))
        parts.push({ kind: 'away', units, move: moves[mate] ?? 0 });
    }
  };
  const upTo = nextInOrder(toWas, inOrder, before.units.length);
  for (let at = 0; at < after.units.length; at++) {
    const division = divisions.get(at);
    leave(division?.was[0] ?? upTo[at] ?? before.units.length);
    if (division) {
      parts.push(dividedPart(comparison, division));
      at = division.now[1] - 1;
      gone = division.was[1];
    } else parts.push(partAt(comparison, at, moves[at] ?? null));
  }
  leave(before.units.length);
  return parts;
}

function places(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Numbers the moves; what has moved together has one number. */
function movesOf({ before, after, toWas, inOrder }: Comparison): readonly (number | undefined)[] {
  const moves: (number | undefined)[] = [];
  const isWhole = (at: number) => before.entries[toWas[at] ?? -1]?.key === after.entries[at]?.key;
  let last = 0;
  for (const [at, place] of toWas.entries()) {
    if (place === undefined || inOrder.has(at)) continue;
    const goesOn =
      moves[at - 1] !== undefined && toWas[at - 1] === place - 1 && isWhole(at) && isWhole(at - 1);
    moves[at] = goesOn ? last : ++last;
  }
  return moves;
}

function dividedPart({ before, after, work }: Comparison, { was, now }: Division): Part {
  const [out, inside] = [before.units.slice(...was), after.units.slice(...now)];
  const words = (units: readonly Unit[]) => lineWords(units.map(({ node }) => node));
  const runs = lineChanges(words(out), words(inside), work);
  return { kind: 'changed', was: out, now: inside, inside: { kind: 'words', runs }, move: null };
}

function partAt(comparison: Comparison, at: number, move: number | null): Part {
  const { before, after, toWas, work } = comparison;
  const place = toWas[at];
  const unit = after.units[at] as Unit;
  const was = before.units[place ?? -1];
  if (place === undefined || was === undefined) return { kind: 'in', units: [unit] };
  if (before.entries[place]?.key === after.entries[at]?.key && !isRegrouped(comparison, at))
    return move === null ? { kind: 'same', units: [unit] } : { kind: 'moved', units: [unit], move };
  return { kind: 'changed', was: [was], now: [unit], inside: insideOf(was, unit, work), move };
}

/** Whether a line that says the same now stands in one list with the line before it, and did not; or the reverse. */
function isRegrouped({ before, after, toWas, inOrder }: Comparison, at: number): boolean {
  const place = toWas[at];
  if (place === undefined || at === 0 || toWas[at - 1] !== place - 1) return false;
  if (inOrder.has(at) !== inOrder.has(at - 1)) return false;
  const depth = ({ units }: Side, last: number) => sharedDepth(units[last - 1] as Unit, units[last] as Unit);
  return depth(before, place) !== depth(after, at);
}

function insideOf(was: Unit, now: Unit, work: WordWork): Inside {
  if (isLine(was) && isLine(now))
    return { kind: 'words', runs: lineChanges(was.node.content ?? [], now.node.content ?? [], work) };
  if (was.node.type === 'table' && now.node.type === 'table') {
    const rows = tableChanges(was.node, now.node, (one, other) => partsBetween(one, other, work, true));
    return { kind: 'table', rows };
  }
  return { kind: 'whole' };
}
