import { and, eq, inArray } from 'drizzle-orm';
import { ballot, signOffEvent, signOffText } from '../../../drizzle/schema/decisions.ts';
import type { Choice, RoundState } from '../../../shared/decisions/round.ts';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { PersonId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { countWords } from '../../../shared/text/wordCount.ts';
import type { Reader } from '../../platform/database.ts';
import { bytesOf, readBy } from './readStore.ts';

/** The texts of a round as one is asked about them, each with what this person has read of it before. */
export async function signTexts(
  reader: Reader,
  { person }: Actor,
  { opening: { texts } }: RoundState,
): Promise<SignView['texts']> {
  const [kept, read] = await Promise.all([
    bytesOf(
      reader,
      texts.map(({ version }) => version),
    ),
    readBy(
      reader,
      person,
      texts.map(({ document }) => document),
    ),
  ]);
  const before = (text: SignView['texts'][number] | (typeof texts)[number]) =>
    read.find(({ document, number }) => document === text.document && number < text.number) ?? null;
  const signed = await signedOf(
    reader,
    person,
    texts.flatMap((text) => before(text)?.version ?? []),
  );
  return texts.map((text) => {
    const { content, frozenAt } = must(kept.get(text.version), 'a version stays');
    const last = before(text);
    return {
      ...text,
      frozenAt: frozenAt.toISOString(),
      words: content === null ? 0 : countWords(contentIn(content)),
      readBefore: last && { version: last.version, number: last.number, at: last.at.toISOString() },
      signedBefore: (last && signed.get(last.version)) ?? null,
    };
  });
}

/** What this person said last of each of these versions. */
async function signedOf(
  reader: Reader,
  who: PersonId,
  versions: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, Choice>> {
  const rows = await reader
    .select({ version: signOffText.version, ballot: ballot.id, event: signOffEvent.event })
    .from(ballot)
    .innerJoin(signOffText, eq(signOffText.round, ballot.round))
    .innerJoin(signOffEvent, and(eq(signOffEvent.round, ballot.round), eq(signOffEvent.at, ballot.at)))
    .where(and(eq(ballot.person, who), inArray(signOffText.version, [...versions])))
    .orderBy(ballot.at);
  return new Map(
    rows.flatMap(({ version, ballot: id, event }) =>
      event.type === 'cast' && event.ballot.id === id ? [[version, event.ballot.choice] as const] : [],
    ),
  );
}

/** The text in the bytes of a version, which hold more beside it (docs/spec/decisions.md V1). */
function contentIn(bytes: Uint8Array): TextNode {
  // They were made from a text that passed its schema, and never change.
  return (JSON.parse(new TextDecoder().decode(bytes)) as { readonly content: TextNode }).content;
}
