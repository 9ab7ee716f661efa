import { randomUUID } from 'node:crypto';
import { readTextToEdit, rowsOfEdit } from '../../server/sync/textEdit.ts';
import { append } from '../../server/sync/updateLog.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { blocksOfWords } from '../../shared/text/contentOfWords.ts';
import { rewriteText } from '../../shared/text/rewriteText.ts';
import type { ConsoleView } from '../../shared/workshops/consoleApi.ts';
import type { Facilitating } from '../../shared/workshops/facilitating.ts';
import type { Answer, Visitor } from './demoTown.ts';
import type { WorkshopTown } from './workshopTown.ts';

/** What stands on a board, so that every act has something to be about. */
export type Things = {
  readonly table: string;
  readonly otherTable: string;
  readonly participant: string;
  readonly card: string;
  readonly otherCard: string;
  readonly hiddenCard: string;
  /** Merged into `card`. */
  readonly mergedCard: string;
  readonly cluster: string;
  /** The revision that whoever acts says to have seen. */
  readonly seen: number;
};

/** Every act of the console, on these things: the compiler asks for each. */
export function everyAct(things: Things): Readonly<Record<Facilitating['do'], object>> {
  const { seen, table, participant, card: contribution, cluster } = things;
  const reason = 'Contiene il nome di una persona.';
  return {
    open: { seen },
    go_to_phase: { phase: 'contributions', seen },
    end: { seen },
    set_timer: { timer: { do: 'start', minutes: 5 }, seen },
    broadcast: { words: 'Tra cinque minuti si passa ai gruppi.' },
    take_back_broadcast: { seen },
    renew_code: { seen },
    close_door: { closed: true, seen },
    freeze_table: { table, frozen: true, seen },
    bring_back_text: { table, at: new Date().toISOString(), seen },
    move_participant: { participant, table: things.otherTable, seen },
    rename_participant: { participant, name: 'Lucia B.', seen },
    mute_participant: { participant, muted: true, seen },
    remove_participant: { participant, reason, seen },
    hide_contribution: { contribution, reason, seen },
    show_contribution: { contribution: things.hiddenCard, seen },
    tag_contribution: { contribution, tags: ['lens:hot_topic'], seen },
    merge_contributions: { into: contribution, seen, others: [{ contribution: things.otherCard, seen }] },
    part_contributions: { contributions: [{ contribution: things.mergedCard, seen, into: null }] },
    group_contributions: { cluster, contributions: [{ contribution, seen }] },
    regroup_contributions: { contributions: [{ contribution, seen, cluster: null }] },
    add_cluster: { cluster: randomUUID(), title: 'Orari degli sportelli' },
    rename_cluster: { cluster, title: 'Arrivare prima', seen },
    delete_cluster: { cluster, deleted: true, seen },
    promote_cluster: { cluster, seen },
    add_minority_position: { cluster, table, people: 3, words: 'Prima serve un tetto agli affitti.' },
  };
}

export async function acts(hall: WorkshopTown, who: Visitor, act: object): Promise<Answer> {
  return who.ask('POST', `/api/workshops/${hall.workshop}/console`, act);
}

/** What stands on the board, whenever it is asked for. */
export async function consoleOf(hall: WorkshopTown): Promise<Omit<ConsoleView, 'now'>> {
  const { now: _now, ...board } = await hall.sara.get<ConsoleView>(`/api/workshops/${hall.workshop}/console`);
  return board;
}

/** Somebody of the table writes these words in place of what stands there; when it was stored. */
export async function writesText(hall: WorkshopTown, document: DocumentId, words: string): Promise<string> {
  const sql = hall.town.database.owner;
  const text = must(await readTextToEdit(sql, document), 'a table has a text');
  const content = { type: 'doc', content: [...blocksOfWords(words)] };
  const rows = rowsOfEdit(text, [{ creditedTo: null, make: (doc) => rewriteText(doc, content, randomUUID) }]);
  if (!rows.ok) throw new Error(rows.refused);
  const [row] = await sql`select access_version::int as version from document where id = ${document}`;
  const member = randomUUID() as string as MemberId;
  const updates = rows.value.map(({ update }) => ({ bytes: update, member }));
  const entry = { document, accessVersion: row?.['version'], rightsEndAt: null, updates };
  const outcome = (await append(sql, randomUUID(), [entry])).get(document);
  if (outcome?.kind !== 'appended') throw new Error(`the words were not stored: ${outcome?.kind}`);
  const [last] = await sql<{ at: Date }[]>`
    select at from document_update where document_id = ${document} order by seq desc limit 1`;
  return must(last, 'a row').at.toISOString();
}
