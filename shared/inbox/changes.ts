import type { DocumentRow } from '../documents/api.ts';
import type { DocumentKind } from '../documents/kind.ts';
import type { DocumentState, Standing } from '../documents/lives.ts';
import { never } from '../kernel/assert.ts';
import type { DocumentId } from '../kernel/ids.ts';
import type { ChangeView } from './api.ts';
import type { DeskAct } from './deskAct.ts';

type NamedPerson = { readonly name: string; readonly office: string };

/** What is known to tell of changes: the documents that the reader may read, and who people are. */
export type Known = {
  readonly documents: ReadonlyMap<DocumentId, DocumentRow>;
  readonly people: ReadonlyMap<string, NamedPerson>;
  readonly organisations: ReadonlyMap<string, string>;
};

const namedAtMost = 3;

/** One change for each document that somebody wrote, the latest writers first. */
export function writtenChanges(
  writing: readonly { readonly document: DocumentId; readonly member: string; readonly at: Date }[],
  known: Known,
): readonly ChangeView[] {
  return [...Map.groupBy(writing, (row) => row.document)].flatMap(([id, rows]): readonly ChangeView[] => {
    const document = known.documents.get(id);
    const latest = rows.toSorted((a, b) => b.at.getTime() - a.at.getTime());
    const at = latest[0]?.at.toISOString();
    if (document === undefined || at === undefined) return [];
    const by = latest.slice(0, namedAtMost).flatMap(({ member }) => known.people.get(member) ?? []);
    return [{ kind: 'written', at, ...titleOf(document), by, others: latest.length - by.length }];
  });
}

/** An act as a change; null when it is about something that the reader may not read. */
export function actChange(act: DeskAct, at: Date, known: Known): ChangeView | null {
  const document = known.documents.get(act.subject);
  if (document === undefined) return null;
  const told = { at: at.toISOString(), ...titleOf(document), by: known.people.get(act.by) ?? null };
  switch (act.act) {
    case 'document.renamed':
      return { kind: 'renamed', ...told, was: act.facts.was };
    case 'document.created':
      return { kind: 'created', ...told, of: document.kind };
    case 'document.imported':
      return { kind: 'imported', ...told, of: document.kind };
    case 'document.duplicated':
      return { kind: 'duplicated', ...told, of: document.kind };
    case 'document.advanced':
      return {
        kind: 'advanced',
        ...told,
        from: standing(document.kind, act.facts.from),
        to: standing(document.kind, act.facts.to),
        reason: act.facts.reason ?? null,
      };
    case 'document.attached':
      return { kind: 'attached', ...told, name: act.facts.name };
    case 'document.attachment_removed':
      return { kind: 'attachment_removed', ...told, name: act.facts.name };
    case 'plan.placed':
      return { kind: 'placed', ...told, to: null };
    case 'document.granted':
      return { kind: 'granted', ...told, to: granteeOf(act.facts, known) };
    case 'document.grant_withdrawn':
      return { kind: 'grant_withdrawn', ...told, to: granteeOf(act.facts, known) };
    default:
      return never(act);
  }
}

function titleOf({ id, title, number, code }: DocumentRow) {
  return { document: id, title, number: number ?? code };
}

function standing(kind: DocumentKind, state: DocumentState): Standing {
  // A step that is on record led from a state of this kind's life to another.
  return { kind, state } as Standing;
}

function granteeOf(
  facts: { readonly person: string } | { readonly organisation: string },
  known: Known,
): string | null {
  if ('organisation' in facts) return known.organisations.get(facts.organisation) ?? null;
  return known.people.get(facts.person)?.name ?? null;
}
