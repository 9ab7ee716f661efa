import type { PersonId, SubdistrictId } from '../../../shared/kernel/ids.ts';
import { prepareWorkshopBody, type WorkshopView } from '../../../shared/workshops/api.ts';
import { momentOf, type WrittenMoment, writtenMoment } from '../../decisions/rounds/MomentFields.tsx';

/** What is being written of a workshop; numbers are text while they are written. */
export type WorkshopDraft = {
  readonly theme: string;
  readonly venue: string;
  readonly starts: WrittenMoment;
  /** By the clock of the same day. */
  readonly endHour: string;
  readonly agenda: string;
  readonly subdistrict: SubdistrictId | null;
  /** One a line. */
  readonly questions: string;
  readonly facilitators: readonly PersonId[];
  readonly supportBudget: string;
  readonly preferenceBudget: string;
  readonly keepsNamesDays: string;
  readonly tables: string;
};

export const emptyDraft: WorkshopDraft = {
  theme: '',
  venue: '',
  starts: { day: '', hour: '09:30' },
  endHour: '12:30',
  agenda: '',
  subdistrict: null,
  questions: '',
  facilitators: [],
  supportBudget: '5',
  preferenceBudget: '3',
  keepsNamesDays: '90',
  tables: '10',
};

export function draftOf(view: WorkshopView): WorkshopDraft {
  return {
    theme: view.theme,
    venue: view.venue,
    starts: writtenMoment(new Date(view.startsAt)),
    endHour: writtenMoment(new Date(view.endsAt)).hour,
    agenda: view.agenda,
    subdistrict: view.subdistrict?.id ?? null,
    questions: view.questions.map(({ words }) => words).join('\n'),
    facilitators: view.facilitators.map(({ id }) => id),
    supportBudget: String(view.supportBudget),
    preferenceBudget: String(view.preferenceBudget),
    keepsNamesDays: String(view.keepsNamesDays),
    tables: String(view.tables.length),
  };
}

/**
 * As it is sent. The server's own schema says what is wrong; an end before the beginning is wrong at `endsAt`, and one
 * that is not `after` this instant at `past`.
 */
export function parseWorkshop(draft: WorkshopDraft, after: Date | null) {
  const { starts, endHour, questions, tables, supportBudget, preferenceBudget, keepsNamesDays, ...rest } =
    draft;
  const instant = (at: WrittenMoment) => momentOf(at)?.toISOString() ?? '';
  const [startsAt, endsAt] = [instant(starts), instant({ day: starts.day, hour: endHour })];
  const parsed = prepareWorkshopBody.safeParse({
    ...rest,
    startsAt,
    endsAt,
    questions: questions.split('\n').filter((line) => line.trim() !== ''),
    supportBudget: whole(supportBudget),
    preferenceBudget: whole(preferenceBudget),
    keepsNamesDays: whole(keepsNamesDays),
    tables: whole(tables),
  });
  if (parsed.success && (after === null || new Date(endsAt) > after)) return parsed;
  if (parsed.success) return { success: false as const, error: { issues: [{ path: ['past'] }] } };
  // Without a day there is no end either: what is missing is said once.
  const issues = parsed.error.issues
    .map(({ path }) => ({ path: path.length === 0 ? ['endsAt'] : path }))
    .filter(({ path }) => path[0] !== 'endsAt' || startsAt !== '');
  return { success: false as const, error: { issues } };
}

function whole(written: string): number | null {
  return /^\d{1,3}$/u.test(written.trim()) ? Number(written) : null;
}
