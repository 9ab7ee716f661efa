import { type Invitee, type OpenRound, openRoundBody } from '../../../shared/discussion/consultationApi.ts';
import type { DocumentId, OrganisationId, PersonId } from '../../../shared/kernel/ids.ts';
import { hourInItaly } from '../../../shared/people/day.ts';
import type { Parsed } from '../../people/register/useDraft.ts';

/** A round as it is being written. */
export type RoundDraft = {
  readonly documents: readonly DocumentId[];
  readonly organisations: readonly OrganisationId[];
  readonly people: readonly PersonId[];
  /** "2026-11-30" and "12:00", by the clock in Italy. */
  readonly day: string;
  readonly hour: string;
  readonly instructions: string;
};

export const emptyRound: RoundDraft = {
  documents: [],
  organisations: [],
  people: [],
  day: '',
  hour: '12:00',
  instructions: '',
};

/** The instant that a day and an hour name; null while they name none. */
export function momentOf({ day, hour }: Pick<RoundDraft, 'day' | 'hour'>): Date | null {
  const named = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(`${day}T${hour}`);
  return named && !Number.isNaN(Date.parse(`${day}T${hour}Z`)) ? hourInItaly(day, hour) : null;
}

/** What will be sent; a deadline that has passed is as wrong as none. */
export function parseRound(draft: RoundDraft, now: Date): Parsed<OpenRound> {
  const moment = momentOf(draft);
  const invited: Invitee[] = [
    ...draft.organisations.map((organisation) => ({ organisation })),
    ...draft.people.map((person) => ({ person })),
  ];
  return openRoundBody.safeParse({
    documents: [...draft.documents],
    invited,
    deadline: moment !== null && moment > now ? moment.toISOString() : '',
    instructions: draft.instructions.trim(),
  });
}
