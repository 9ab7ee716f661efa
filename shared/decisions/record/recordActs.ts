/**
 * Who may read what an act says, beside whoever may read documents:
 * `all`; `register`: whoever may see the register of people; `followers`: whoever follows rounds of consultation;
 * `words`: all, unless the words were hidden meanwhile; `ballot`: all, once its round is closed (R8).
 */
export type Openness = 'all' | 'register' | 'followers' | 'words' | 'ballot';

/**
 * Every act that goes on record, by its name. The catalogue has a sentence for each, which the compiler asks for;
 * a test holds this list to what the rooms record. Of an act that is not here nobody reads more than its digest.
 */
export const recordActs = {
  'district.seeded': 'all',
  'district.founded': 'all',
  'people.seated': 'register',
  'plan.created': 'all',
  'plan.placed': 'all',
  'document.created': 'all',
  'document.imported': 'all',
  'document.duplicated': 'all',
  'document.renamed': 'all',
  'document.fields_changed': 'all',
  'document.advanced': 'all',
  'document.image_added': 'all',
  'document.attached': 'all',
  'document.attachment_removed': 'all',
  'document.granted': 'all',
  'document.grant_withdrawn': 'all',
  'document.repaired': 'all',
  'version.kept': 'all',
  'version.frozen': 'all',
  'version.taken_back': 'all',
  'version.restored': 'all',
  'text.erased': 'all',
  'text.held': 'all',
  'text.held_applied': 'all',
  'text.held_discarded': 'all',
  'observation.made': 'words',
  'observation.commented': 'words',
  'observation.edited': 'words',
  'observation.hidden': 'all',
  'observation.shown': 'all',
  'observation.answered': 'all',
  'observation.resolved': 'all',
  'observation.reopened': 'all',
  'observation.merged': 'all',
  'observation.separated': 'all',
  'observation.anchored': 'all',
  'observation.assigned': 'all',
  'consultation.opened': 'followers',
  'consultation.prolonged': 'all',
  'consultation.reminded': 'followers',
  'consultation.closed': 'all',
  'round.opened': 'all',
  'round.prolonged': 'all',
  'round.reminded': 'followers',
  'round.attended': 'all',
  'round.closed': 'all',
  'ballot.cast': 'ballot',
  'recommendation.answered': 'all',
  'recommendation.linked': 'all',
  'recommendation.confirmed': 'all',
  'recommendation.unlinked': 'all',
  'body.rule_set': 'all',
  'pdf.kept': 'all',
  'signature.registered': 'all',
  'delegation.given': 'all',
  'delegation.documented': 'all',
  'delegation.revoked': 'all',
  'subdistrict.added': 'all',
  'subdistrict.renamed': 'all',
  'subdistrict.removed': 'all',
  'municipality.subdistrict_set': 'all',
  'municipality.lead_set': 'all',
  'territory.weight_set': 'all',
  'territory.imported': 'all',
  'organisation.added': 'all',
  'organisation.changed': 'all',
  'organisation.ended': 'register',
  'body.added': 'all',
  'body.changed': 'all',
  'body.seats_added': 'all',
  'seat.ended': 'register',
  'seat.holder_changed': 'register',
  'seat.holder_ended': 'register',
  'person.added': 'register',
  'person.changed': 'register',
  'person.language_set': 'register',
  'person.sessions_ended': 'register',
  'person.passkey_added': 'register',
  'person.passkey_renamed': 'register',
  'person.passkey_removed': 'register',
  'person.identity_linked': 'register',
  'person.identity_unlinked': 'register',
  'membership.added': 'register',
  'membership.ended': 'register',
  'membership.office_renamed': 'register',
  'invitation.issued': 'register',
  'invitation.withdrawn': 'register',
  'invitation.accepted': 'register',
  'workshop.prepared': 'all',
  'workshop.changed': 'all',
  'workshop.organisation_invited': 'all',
  'workshop.invitation_withdrawn': 'all',
  'workshop.registered': 'register',
  'workshop.registration_withdrawn': 'register',
  'workshop.tables_drawn': 'all',
  'workshop.seat_chosen': 'register',
  'workshop.table_added': 'all',
  'workshop.table_named': 'all',
  'workshop.table_removed': 'all',
  'workshop.moved': 'all',
  'workshop.table_frozen': 'all',
  'workshop.text_brought_back': 'all',
  'workshop.contribution_hidden': 'all',
  'workshop.contribution_shown': 'all',
  'workshop.participant_removed': 'register',
  'workshop.cluster_promoted': 'all',
  'workshop.minority_position_added': 'all',
  'workshop.minutes_made': 'all',
  'workshop.names_forgotten': 'all',
  'key.introduced': 'all',
  'key.rotated': 'all',
} as const satisfies Record<string, Openness>;

export type RecordActName = keyof typeof recordActs;

export function isRecordAct(name: string): name is RecordActName {
  return Object.hasOwn(recordActs, name);
}

type WordOf<Name extends string> = Name extends `${infer Room}.${infer Verb}` ? `${Room}_${Verb}` : never;

/** An act as the catalogue has it: "document_created". */
export type ActWord = WordOf<RecordActName>;

export function actWord(name: RecordActName): ActWord {
  // A name has one full stop.
  return name.replace('.', '_') as ActWord;
}

/** What the page of the register can be narrowed to. */
export const actGroups = ['versions', 'votes', 'replies'] as const;
export type ActGroup = (typeof actGroups)[number];

export const actsOfGroup: Record<ActGroup, readonly RecordActName[]> = {
  versions: ['version.kept', 'version.frozen', 'version.taken_back', 'version.restored'],
  votes: ['ballot.cast', 'round.opened', 'round.prolonged', 'round.closed'],
  replies: ['observation.answered', 'recommendation.answered', 'consultation.closed'],
};
