import { useTranslation } from 'react-i18next';
import { dayInItaly } from '../../../../shared/people/day.ts';
import { daySchema } from '../../../../shared/people/registerApi.ts';
import { dayBefore } from '../../../../shared/people/term.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Note } from '../../../ui/Note.tsx';
import type { Holder } from './seating.ts';

type ConsequenceProps = {
  /** Who sits there on the first day of the successor. */
  readonly leaving: Holder | null;
  readonly from: string;
  /** The successor takes a role, which the predecessor then loses. */
  readonly withRole: boolean;
  readonly organisation: string;
  /** One would take the seat oneself, or leave it. */
  readonly isSelf: boolean;
};

/** What follows from a succession, before it is done. */
export function Consequence({ leaving, from, withRole, organisation, isSelf }: ConsequenceProps) {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  if (isSelf) return <Note tone="warn">{t(($) => $.succession.ownRole)}</Note>;
  if (!daySchema.safeParse(from).success) return null;
  if (leaving === null) return <Note>{t(($) => $.succession.free)}</Note>;
  const { name } = leaving.person;
  const isToday = from <= dayInItaly(new Date());
  const day = dayInWords(dayBefore(from));
  if (isToday) {
    return (
      <Note tone="warn">
        {withRole
          ? t(($) => $.succession.leavesTodayWithRole, { name, organisation })
          : t(($) => $.succession.leavesToday, { name })}
      </Note>
    );
  }
  return (
    <Note tone="warn">
      {withRole
        ? t(($) => $.succession.leavesOnWithRole, { name, day, organisation })
        : t(($) => $.succession.leavesOn, { name, day })}
    </Note>
  );
}
