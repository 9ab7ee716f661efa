import * as Y from 'yjs';
import type { LogRow } from '../logChunk.ts';
import type { Range } from '../updateShape.ts';
import { type Attribution, notRepeated, rangesBy } from './attribution.ts';
import { italianDay } from './days.ts';
import { type Fragment, type Parts, partsIn } from './fragment.ts';
import { movedWithin } from './movedWithin.ts';
import type { OwnDeletions } from './ownDeletions.ts';
import { pastingMs, RecentDeletions } from './recentDeletions.ts';
import { type By, type Said, sliceSaid } from './said.ts';
import { WordAuthors } from './wordAuthors.ts';
import { lettersIn } from './words.ts';

/** Fewer letters are no word that could have been pasted: so much comes with every key. */
const fewestPasted = 2;

/**
 * Follows a log row by row and keeps who wrote each word (T1). New words are their sender's, unless the row
 * took the same words away, or the sender did within the last ten minutes: then they keep their authors. New
 * words of a row that is credited to somebody are that person's, whatever the sender has cut before.
 */
export class AuthorReplay {
  readonly authors: WordAuthors;
  readonly deletions: RecentDeletions;
  readonly #doc: Y.Doc;

  constructor(doc: Y.Doc, authors = new WordAuthors(), deletions = new RecentDeletions()) {
    this.#doc = doc;
    this.authors = authors;
    this.deletions = deletions;
  }

  /** Applies the next row to the text. */
  apply({ update, member, creditedTo, at }: LogRow): void {
    const { structs, ds } = Y.decodeUpdate(update);
    // Yjs lets go of deleted words: they are read while they stand.
    const deleted = partsIn(this.#doc, rangesOf(ds));
    const said = new Map(deleted.fragments.map((one) => [one, this.authors.saidIn(one.ranges)]));
    const clocks = new Map(structs.map(({ id }) => [id.client, Y.getState(this.#doc.store, id.client)]));
    Y.applyUpdate(this.#doc, update);
    const grown = [...clocks].map(([client, clock]) => ({
      client,
      clock,
      length: Y.getState(this.#doc.store, client) - clock,
    }));
    const inserted = partsIn(this.#doc, grown);

    const sender = this.authors.numberOf(member);
    const own = this.deletions.of(sender);
    own.forgetBefore(at.getTime() - pastingMs);
    const by = { author: this.authors.numberOf(creditedTo ?? member), day: italianDay(at) };
    const cut = creditedTo === null ? own : null;
    const gone = this.#noteInserted(grown, inserted, by, { deleted, said, cut });
    for (const one of gone) own.note(sender, at.getTime(), one, said.get(one) ?? []);
  }

  /** Says whose the new words are; answers what was taken away and has not come back at once. */
  #noteInserted(
    grown: readonly Range[],
    inserted: Parts,
    by: By,
    before: {
      readonly deleted: Parts;
      readonly said: ReadonlyMap<Fragment, readonly Said[]>;
      /** What the sender may have cut and pasted. */
      readonly cut: OwnDeletions | null;
    },
  ): readonly Fragment[] {
    const moved = movedWithin(before.deleted, inserted);
    const back = new Set<Fragment>();
    const others = inserted.fragments.flatMap((fragment) => {
      const runs = moved.get(fragment) ?? [];
      for (const { source } of runs) back.add(source);
      const within = runs.map(({ at, length, source, sourceAt }) => ({
        at,
        said: sliceSaid(before.said.get(source) ?? [], sourceAt, length),
      }));
      return rangesBy(fragment, [...within, ...pasted(before.cut, fragment, within)]);
    });
    const byClient = Map.groupBy(others, ({ client }) => client);
    for (const { client, clock, length } of grown) {
      let at = clock;
      for (const other of (byClient.get(client) ?? []).toSorted((a, b) => a.clock - b.clock)) {
        this.authors.note(client, at, other.clock, by);
        at = other.clock + other.length;
        this.authors.note(client, other.clock, at, other);
      }
      this.authors.note(client, at, clock + length, by);
    }
    return before.deleted.fragments.filter((fragment) => !back.has(fragment));
  }
}

/** What a fragment repeats of the sender's own recent deletions, where the update itself does not explain it. */
function pasted(
  cut: OwnDeletions | null,
  fragment: Fragment,
  within: readonly Attribution[],
): readonly Attribution[] {
  if (cut === null || cut.all.length === 0) return [];
  const restored = within.length === 0 ? cut.restored(fragment) : null;
  if (restored !== null) return [{ at: 0, said: restored.said }];
  return notRepeated(fragment.text, within).flatMap(({ at, text }) => {
    if (lettersIn(text) < fewestPasted) return [];
    return cut.runsIn(text).map((run) => ({
      at: at + run.at,
      said: sliceSaid(run.source.said, run.sourceAt, run.length),
    }));
  });
}

function rangesOf(ds: ReturnType<typeof Y.decodeUpdate>['ds']): readonly Range[] {
  return [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map((range) => ({ client, clock: range.clock, length: range.len })),
  );
}
