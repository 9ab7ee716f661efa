import { useTranslation } from 'react-i18next';
import type { BodyView, SeatView } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { useSession } from '../../useSession.ts';
import { Consequence } from './Consequence.tsx';
import { SuccessionFields } from './SuccessionFields.tsx';
import { holderOn } from './seating.ts';
import { useSuccession } from './useSuccession.ts';

type SuccessionDialogProps = {
  readonly body: BodyView;
  readonly seat: SeatView;
  readonly onClose: () => void;
};

/** Who sits here from a day on; whoever sat here before leaves, which is said before it is done. */
export function SuccessionDialog({ body, seat, onClose }: SuccessionDialogProps) {
  const { t } = useTranslation();
  const self = useSession()?.actor.person;
  const where = seat.organisation.name;
  const { form, people, submit, busy, failure } = useSuccession(body, seat, (name) => {
    announce(t(($) => $.succession.done, { name, seat: where }));
    onClose();
  });
  const { from, role, person } = form.draft;
  const leaving = holderOn(seat, from);
  return (
    <FormDialog
      title={t(($) => $.succession.title, { seat: where })}
      verb={leaving ? t(($) => $.succession.doReplace) : t(($) => $.succession.do)}
      busy={busy && t(($) => $.succession.busy)}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <SuccessionFields form={form} people={people} mayors={body.kind !== 'other'} />
      <Consequence
        leaving={leaving}
        from={from}
        withRole={role !== 'none'}
        organisation={where}
        isSelf={self !== undefined && (person === self || leaving?.person.id === self)}
      />
    </FormDialog>
  );
}
