import type { DiscussionAct } from '../../shared/discussion/discussionAct.ts';
import type { EntryMention } from '../../shared/discussion/entry.ts';
import type { Outcome } from '../../shared/discussion/observationState.ts';
import type { Proposal } from '../../shared/discussion/proposal.ts';
import { canonicalJson, type Json } from '../../shared/kernel/canonicalJson.ts';
import { hex, sha256 } from '../../shared/kernel/hash.ts';
import type {
  ConsultationRoundId,
  DocumentId,
  ObservationEntryId,
  ObservationId,
  OrganisationId,
  PersonId,
} from '../../shared/kernel/ids.ts';

/** An observation as the record names it. */
export type Named = { readonly id: ObservationId; readonly number: number };
type On = Named & { readonly document: DocumentId };
type Words = {
  readonly entry: ObservationEntryId;
  readonly words: string;
  readonly mentions: readonly EntryMention[];
};

/** Everything that happens to an observation, as it goes on record. Words and proposals are there by their digest. */
export const observationActs = {
  made: (
    on: On,
    by: PersonId,
    made: Words & { readonly round: ConsultationRoundId | null; readonly proposal: Proposal | null },
  ): DiscussionAct => ({
    act: 'observation.made',
    by,
    subject: on.document,
    facts: {
      ...naming(on),
      entry: made.entry,
      round: made.round,
      // What is stored as JSON is JSON.
      proposal: made.proposal && digestOf(canonicalJson(made.proposal as unknown as Json)),
      ...said(made),
    },
  }),
  commented: (on: On, by: PersonId, comment: Words): DiscussionAct => ({
    act: 'observation.commented',
    by,
    subject: on.document,
    facts: { ...naming(on), entry: comment.entry, ...said(comment) },
  }),
  /** `mentions`: of those only whom it did not name before. */
  edited: (on: On, by: PersonId, edit: Words & { readonly was: string }): DiscussionAct => ({
    act: 'observation.edited',
    by,
    subject: on.document,
    facts: { ...naming(on), entry: edit.entry, was: digestOf(edit.was), ...said(edit) },
  }),
  hidden: (on: On, by: PersonId, entry: ObservationEntryId, reason: string): DiscussionAct => ({
    act: 'observation.hidden',
    by,
    subject: on.document,
    facts: { ...naming(on), entry, reason },
  }),
  shown: (on: On, by: PersonId, entry: ObservationEntryId): DiscussionAct => ({
    act: 'observation.shown',
    by,
    subject: on.document,
    facts: { ...naming(on), entry },
  }),
  answered: (
    on: On,
    by: PersonId,
    reply: {
      readonly entry: ObservationEntryId;
      readonly outcome: Outcome;
      readonly reason: string;
      readonly merged: readonly Named[];
      readonly seq: number | null;
    },
  ): DiscussionAct => ({
    act: 'observation.answered',
    by,
    subject: on.document,
    facts: {
      ...naming(on),
      entry: reply.entry,
      merged: reply.merged.map(naming),
      outcome: reply.outcome,
      digest: digestOf(reply.reason),
      seq: reply.seq,
    },
  }),
  resolved: (on: On, by: PersonId): DiscussionAct => ({
    act: 'observation.resolved',
    by,
    subject: on.document,
    facts: naming(on),
  }),
  reopened: (on: On, by: PersonId, merged: readonly Named[], reason: string): DiscussionAct => ({
    act: 'observation.reopened',
    by,
    subject: on.document,
    facts: { ...naming(on), merged: merged.map(naming), reason },
  }),
  merged: (on: On, by: PersonId, into: Named): DiscussionAct => joining('observation.merged', on, by, into),
  separated: (on: On, by: PersonId, into: Named): DiscussionAct =>
    joining('observation.separated', on, by, into),
  anchored: (on: On, by: PersonId): DiscussionAct => ({
    act: 'observation.anchored',
    by,
    subject: on.document,
    facts: naming(on),
  }),
  assigned: (
    on: On,
    by: PersonId,
    to: { readonly person: PersonId } | { readonly organisation: OrganisationId } | null,
    due: string | null,
  ): DiscussionAct => ({
    act: 'observation.assigned',
    by,
    subject: on.document,
    facts: { ...naming(on), to, due },
  }),
};

function joining(
  act: 'observation.merged' | 'observation.separated',
  on: On,
  by: PersonId,
  into: Named,
): DiscussionAct {
  return {
    act,
    by,
    subject: on.document,
    facts: { ...naming(on), into: into.id, intoNumber: into.number },
  };
}

function naming({ id, number }: Named) {
  return { observation: id, number };
}

function said({ words, mentions }: Words) {
  const mentioned = mentions.map(({ kind, subject }) =>
    // The kind says whose id it is.
    kind === 'person' ? { person: subject as PersonId } : { organisation: subject as OrganisationId },
  );
  return {
    digest: digestOf(words),
    mentioned: [...new Map(mentioned.map((one) => [subject(one), one])).values()],
  };
}

function subject(one: { readonly person: PersonId } | { readonly organisation: OrganisationId }): string {
  return 'person' in one ? one.person : one.organisation;
}

function digestOf(text: string): string {
  return hex(sha256(text));
}
