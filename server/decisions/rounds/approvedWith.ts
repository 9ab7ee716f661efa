import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { signOffEvent, signOffRound, signOffText } from '../../../drizzle/schema/decisions.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';

/** Whether the approval that one of these documents got last was that of the whole plan (docs/spec/decisions.md R4). */
export async function approvedWith(reader: Reader, documents: readonly DocumentId[]): Promise<boolean> {
  const verdict = sql`${signOffEvent.event} -> 'ending' -> 'outcome' ->> 'verdict'`;
  const rows = await reader
    .selectDistinctOn([signOffText.document], {
      planHash: sql<string | null>`(select o.event -> 'opening' ->> 'planHash' from sign_off_event o
        where o.round_id = ${signOffRound.id} and o.ordinal = 1)`,
    })
    .from(signOffText)
    .innerJoin(signOffRound, eq(signOffRound.id, signOffText.round))
    .innerJoin(
      signOffEvent,
      and(eq(signOffEvent.round, signOffRound.id), eq(signOffEvent.ordinal, signOffRound.events)),
    )
    .where(
      and(
        inArray(signOffText.document, [...documents]),
        eq(signOffRound.open, false),
        eq(signOffRound.kind, 'vote'),
        sql`${verdict} = 'approved'`,
      ),
    )
    .orderBy(signOffText.document, desc(signOffRound.number));
  return rows.some(({ planHash }) => planHash !== null);
}
