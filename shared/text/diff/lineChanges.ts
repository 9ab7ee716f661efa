import type { TextNode } from '../content.ts';
import { piecesOf, type Step, stepsBetween } from '../wordChanges.ts';
import { isWord, joined, keyOf, stylesOf } from './sameReading.ts';
import { lineEnd, type Run } from './textDifference.ts';

/**
 * How much work may still be done on the words of a text, as the square of the words changed in a line, which is
 * what the search costs. When it is used up, lines give way to each other as a whole.
 */
export type WordWork = { left: number };

/** Enough for some thousand lines that differ in a few words, or a few that differ in all. */
export const allWordWork = 8_000_000;

/** So many changed words, blanks and signs are looked for in one line. */
const mostInLine = 1200;

/** Of two lines that share less than this of the shorter one's words, one has taken the place of the other. */
const leastShared = 0.25;

/** The words of several lines in a row. */
export function lineWords(lines: readonly TextNode[]): readonly TextNode[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [lineEnd] : []), ...(line.content ?? [])]);
}

/** What became of the words of a line. */
export function lineChanges(
  was: readonly TextNode[],
  now: readonly TextNode[],
  work: WordWork,
): readonly Run[] {
  const [before, after] = [was.flatMap(piecesIn), now.flatMap(piecesIn)];
  return stepsOf(before, after, work)
    .flatMap((step) => (step.same ? [step] : trimmed(before, after, step)))
    .flatMap((step) => runsOf(before, after, step, work));
}

/** A word, some blanks, a sign; or a name, a note, a break. */
type Piece = {
  readonly node: TextNode;
  /** The same for pieces that say the same, however they are set. */
  readonly says: string;
  readonly style: string;
};

function piecesIn(node: TextNode): readonly Piece[] {
  const style = stylesOf(node);
  if (node.text === undefined) return [{ node, says: sayingOf(node), style: keyOf(node) + style }];
  return piecesOf(node.text).map((text) => ({ node: { ...node, text }, says: text, style }));
}

/** A note is the same note with other words; a name is of the same person. In brackets: no word says so. */
function sayingOf({ type, attrs = {} }: TextNode): string {
  return JSON.stringify([type, attrs['kind'] ?? null, attrs['subject'] ?? null]);
}

/** How one line became the other, as far as the work allows, and where they have something to do with each other. */
function stepsOf(before: readonly Piece[], after: readonly Piece[], work: WordWork): readonly Step[] {
  const most = Math.min(mostInLine, before.length + after.length, Math.floor(Math.sqrt(work.left)));
  const { changed: least, shared } = inCommon(before, after);
  if (least > most || shared < leastShared)
    return [{ same: false, from: 0, to: before.length, start: 0, end: after.length }];
  const says = (one: Piece, other: Piece) => one.says === other.says;
  const steps = stepsBetween(before, after, says, ({ says: words }) => !isWord(words), most);
  const changed = steps.reduce(
    (sum, { same, from, to, start, end }) => sum + (same ? 0 : to - from + end - start),
    0,
  );
  work.left -= Math.min(most, changed) ** 2;
  return steps;
}

type InCommon = {
  /** How many pieces stand in one only, wherever they stand: fewer cannot have changed. */
  readonly changed: number;
  /** How many of the shorter one's words the other has too, from 0 to 1; all, where a note or a name is in both. */
  readonly shared: number;
};

function inCommon(before: readonly Piece[], after: readonly Piece[]): InCommon {
  const counts = new Map<string, number>();
  for (const { says } of before) counts.set(says, (counts.get(says) ?? 0) + 1);
  let [common, wordsAfter, both] = [0, 0, false];
  for (const { says, node } of after) {
    const left = counts.get(says) ?? 0;
    counts.set(says, left - 1);
    if (left > 0 && node.text === undefined) both = true;
    if (!isWord(says)) continue;
    wordsAfter++;
    if (left > 0) common++;
  }
  let changed = 0;
  for (const count of counts.values()) changed += Math.abs(count);
  const wordsBefore = before.filter(({ says }) => isWord(says)).length;
  const shorter = Math.min(wordsBefore, wordsAfter);
  return { changed, shared: both || shorter === 0 ? 1 : common / shorter };
}

/** What both begin or end with, a comma that stood alone between two changes, is the same in both. */
function trimmed(before: readonly Piece[], after: readonly Piece[], step: Step): readonly Step[] {
  let { from, to, start, end } = step;
  while (from < to && start < end && before[from]?.says === after[start]?.says)
    [from, start] = [from + 1, start + 1];
  while (from < to && start < end && before[to - 1]?.says === after[end - 1]?.says)
    [to, end] = [to - 1, end - 1];
  return [
    { same: true, from: step.from, to: from, start: step.start, end: start },
    { same: false, from, to, start, end },
    { same: true, from: to, to: step.to, start: end, end: step.end },
  ];
}

function runsOf(
  before: readonly Piece[],
  after: readonly Piece[],
  step: Step,
  work: WordWork,
): readonly Run[] {
  const out = before.slice(step.from, step.to);
  const inside = after.slice(step.start, step.end);
  if (step.same) return keptRuns(out, inside, work);
  const both: readonly Run[] = [
    { kind: 'out', content: nodesOf(out) },
    { kind: 'in', content: nodesOf(inside) },
  ];
  return both.filter((run) => 'content' in run && run.content.length > 0);
}

/** Pieces that say the same: most are the same; some are set in another way, and a note may have other words. */
function keptRuns(was: readonly Piece[], now: readonly Piece[], work: WordWork): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < was.length; ) {
    const kind = keptKind(was[from], now[from]);
    let to = from + 1;
    while (kind !== 'note' && to < was.length && keptKind(was[to], now[to]) === kind) to++;
    const [before, after] = [nodesOf(was.slice(from, to)), nodesOf(now.slice(from, to))];
    if (kind === 'same') runs.push({ kind, content: after });
    else if (kind === 'restyled') runs.push({ kind, was: before, now: after });
    else runs.push(noteRun(before[0] ?? lineEnd, after[0] ?? lineEnd, work));
    from = to;
  }
  return runs;
}

function keptKind(was: Piece | undefined, now: Piece | undefined): 'same' | 'restyled' | 'note' {
  if (was?.style === now?.style) return 'same';
  return now?.node.type === 'footnote' ? 'note' : 'restyled';
}

function noteRun(was: TextNode, now: TextNode, work: WordWork): Run {
  return { kind: 'note', was, now, runs: lineChanges(was.content ?? [], now.content ?? [], work) };
}

function nodesOf(pieces: readonly Piece[]): readonly TextNode[] {
  return joined(pieces.map(({ node }) => node));
}
