import { z } from 'zod';
import { type BodyId, type DocumentId, idSchema, type OrganisationId } from '../../kernel/ids.ts';
import { day, type FieldValues, field, hour, line, several } from './field.ts';

/** Whose sitting it was: a body of the register, or a table in words. */
const sitting = z.union([
  z.object({ body: idSchema<BodyId>() }).strict(),
  z.object({ table: line(160) }).strict(),
]);

const times = z
  .object({ start: hour, end: hour.nullable() })
  .strict()
  .refine(({ start, end }) => end === null || start <= end);

export const meetingModes = ['in_person', 'remote', 'mixed'] as const;

const place = z.object({ mode: z.enum(meetingModes), words: line(200).nullable() }).strict();

export const presences = ['present', 'delegate', 'absent'] as const;

const attendant = z
  .object({
    organisation: idSchema<OrganisationId>().nullable(),
    /** Who it was, in words: minutes name persons who may have no place in Corale. */
    person: line(160),
    presence: z.enum(presences),
    arrives: hour.nullable(),
    leaves: hour.nullable(),
  })
  .strict()
  .refine(({ arrives, leaves }) => arrives === null || leaves === null || arrives <= leaves);

/** What minutes say of a sitting beside their text. */
export const minutesFields = {
  sitting: field(sitting, { refers: 'bodies', copied: true }),
  number: field(z.int().min(1).max(10_000)),
  date: field(day),
  times: field(times),
  place: field(place, { copied: true }),
  chair: field(line(160), { copied: true }),
  minute_taker: field(line(160), { copied: true }),
  attendance: field(z.array(attendant).min(1).max(200), { refers: 'organisations' }),
  attachments: field(several(idSchema<DocumentId>(), 60), { refers: 'documents' }),
};

export type MinutesFields = FieldValues<typeof minutesFields>;
export type Attendant = z.infer<typeof attendant>;
