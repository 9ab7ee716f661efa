import { and, eq, inArray, sql } from 'drizzle-orm';
import { ballot, signOffEvent, signOffText } from '../../../drizzle/schema/decisions.ts';
import { version } from '../../../drizzle/schema/documents.ts';
import type { Choice, RoundState } from '../../../shared/decisions/round.ts';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { countWords } from '../../../shared/text/wordCount.ts';
import type { Reader } from '../../platform/database.ts';
import { bytesOf, type ReadVersion, readBy } from './readStore.ts';

/** The texts of a round as one is asked about them, each with what this person has read of it before. */
export async function signTexts(
  reader: Reader,
  { person }: Actor,
  { opening: { texts } }: RoundState,
): Promise<SignView['texts']> {
  const documents = texts.map(({ document }) => document);
  const [kept, read, signed] = await Promise.all([
    bytesOf(
      reader,
      texts.map(({ version }) => version),
    ),
    readBy(reader, person, documents),
    signedBy(reader, person, documents),
  ]);
  // Also what she has signed by telephone or on paper, and never had open here.
  const known = [...read, ...signed].toSorted((a, b) => b.number - a.number);
  return texts.map((text) => {
    const { content, frozenAt } = must(kept.get(text.version), 'a version stays');
    const last = known.find(({ document, number }) => document === text.document && number < text.number);
    return {
      ...text,
      frozenAt: frozenAt.toISOString(),
      words: content === null ? 0 : countWords(contentIn(content)),
      readBefore: last ? { version: last.version, number: last.number, at: last.at.toISOString() } : null,
      signedBefore: signed.findLast(({ version }) => version === last?.version)?.choice ?? null,
    };
  });
}

type SignedVersion = ReadVersion & { readonly choice: Choice };

/** What this person has said of versions of these documents, oldest first. */
async function signedBy(
  reader: Reader,
  who: PersonId,
  documents: readonly DocumentId[],
): Promise<readonly SignedVersion[]> {
  const said = sql`${signOffEvent.event} -> 'ballot'`;
  return reader
    .select({
      document: signOffText.document,
      version: signOffText.version,
      number: version.number,
      at: ballot.at,
      choice: sql<Choice>`${said} ->> 'choice'`,
    })
    .from(ballot)
    .innerJoin(signOffText, eq(signOffText.round, ballot.round))
    .innerJoin(version, eq(version.id, signOffText.version))
    .innerJoin(
      signOffEvent,
      and(eq(signOffEvent.round, ballot.round), sql`${said} ->> 'id' = ${ballot.id}::text`),
    )
    .where(and(eq(ballot.person, who), inArray(signOffText.document, [...documents])))
    .orderBy(ballot.at);
}

/** The text in the bytes of a version, which hold more beside it (docs/spec/decisions.md V1). */
function contentIn(bytes: Uint8Array): TextNode {
  // They were made from a text that passed its schema, and never change.
  return (JSON.parse(new TextDecoder().decode(bytes)) as { readonly content: TextNode }).content;
}
