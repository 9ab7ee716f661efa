import type { TFunction } from 'i18next';
import type { TextNode } from '../../../../shared/text/content.ts';
import { partFigures } from '../../../../shared/text/diff/figures.ts';
import type { Inside, Part, Run } from '../../../../shared/text/diff/textDifference.ts';
import type { Unit } from '../../../../shared/text/diff/textUnits.ts';
import { imageOf } from '../../../../shared/text/imageAttributes.ts';
import { plainText } from '../../../../shared/text/outline.ts';

/** Longer than this a name in the list would be a sentence. */
const longest = 56;

/** What a change is called in the list: its own first words, or those of the line that it stands in. */
export function changeName(part: Part, t: TFunction): string {
  const replaced = replacedWords(part);
  if (replaced !== null) return `${replaced.was} → ${replaced.now}`;
  const said = part.kind === 'changed' ? changedWords(part) : wordsOf(part.units);
  const words = said.replaceAll(/\s+/gu, ' ').trim();
  if (words === '') return t(($) => $.comparison.wordless);
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}

function changedWords({ was, now, inside }: Extract<Part, { kind: 'changed' }>): string {
  return (firstOther(inside) ?? wordsOf(now)) || wordsOf(was);
}

/** Few words that gave way to few others, where that is where a line begins to differ; null otherwise. */
function replacedWords(part: Part): { readonly was: string; readonly now: string } | null {
  if (part.kind !== 'changed' || part.inside.kind !== 'words') return null;
  const [out, inside] = part.inside.runs.filter(({ kind }) => kind !== 'same');
  if (out?.kind !== 'out' || inside?.kind !== 'in') return null;
  const [was, now] = [wordsIn(out.content).trim(), wordsIn(inside.content).trim()];
  return was !== '' && now !== '' && was.length + now.length <= longest - 10 ? { was, now } : null;
}

/** The first words that differ; null where none do. */
function firstOther(inside: Inside): string | null {
  if (inside.kind === 'words') return firstRun(inside.runs);
  if (inside.kind === 'whole') return null;
  const row = inside.rows.find(({ kind }) => kind !== 'same');
  if (row === undefined) return null;
  const [head] = (row.kind === 'changed' ? row.now : row.row).content ?? [];
  return head ? plainText(head) : null;
}

function firstRun(runs: readonly Run[]): string | null {
  const words = (kind: Run['kind']) =>
    runs
      .filter((run) => run.kind === kind)
      .map((run) => ('content' in run ? wordsIn(run.content) : run.kind === 'note' ? '' : wordsIn(run.now)))
      .find((said) => /[\p{L}\p{N}]/u.test(said)) ?? null;
  return words('in') ?? words('out') ?? words('restyled');
}

function wordsOf(units: readonly Unit[]): string {
  return units
    .map(({ node }) => (node.type === 'image' ? imageOf(node.attrs).alt : cellsApart(node)))
    .join(' ');
}

function cellsApart(node: TextNode): string {
  if (node.type !== 'table' && node.type !== 'tableRow') return plainText(node);
  return (node.content ?? []).map(cellsApart).join(' ');
}

function wordsIn(content: readonly TextNode[]): string {
  return content.map((node) => (node.type === 'lineEnd' ? ' ' : plainText(node))).join('');
}

/** "10 aggiunte, 8 tolte", "una parola tolta"; empty where words only moved or look another way. */
export function changeFigures(part: Part, t: TFunction): string {
  const { wordsIn, wordsOut } = partFigures(part);
  if (wordsIn > 0 && wordsOut > 0)
    return [
      t(($) => $.comparison.small.added, { count: wordsIn }),
      t(($) => $.comparison.small.removed, { count: wordsOut }),
    ].join(', ');
  if (wordsIn > 0) return t(($) => $.comparison.small.in, { count: wordsIn });
  return wordsOut > 0 ? t(($) => $.comparison.small.out, { count: wordsOut }) : '';
}

/** "Uguale: 3 paragrafi, 1 tabella". */
export function equalWords(
  units: readonly Unit[],
  t: TFunction,
  join: (words: readonly string[]) => string,
): string {
  const counts = new Map<EqualKind, number>();
  for (const unit of units) counts.set(equalKind(unit), (counts.get(equalKind(unit)) ?? 0) + 1);
  const what = equalKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [t(($) => $.comparison.equal.unit[kind], { count })];
  });
  return t(($) => $.comparison.equal.what, { what: join(what) });
}

const equalKinds = ['heading', 'line', 'item', 'table', 'image'] as const;
type EqualKind = (typeof equalKinds)[number];

function equalKind({ node, within }: Unit): EqualKind {
  if (node.type === 'heading' || node.type === 'table' || node.type === 'image') return node.type;
  return within.some(({ type }) => type === 'listItem') ? 'item' : 'line';
}
