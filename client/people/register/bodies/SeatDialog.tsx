import { useTranslation } from 'react-i18next';
import type { OrganisationId } from '../../../../shared/kernel/ids.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import { type BodyView, seatsBody } from '../../../../shared/people/registerApi.ts';
import { announce } from '../../../ui/announce.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { useAddSeats } from '../queries.ts';
import { useDraft } from '../useDraft.ts';
import { useOrganisationCandidates } from '../useOrganisationCandidates.ts';

type SeatDialogProps = { readonly body: BodyView; readonly onClose: () => void };
type Draft = { readonly organisation: OrganisationId | null; readonly from: string };

/** One more seat, for one organisation. */
export function SeatDialog({ body, onClose }: SeatDialogProps) {
  const { t } = useTranslation();
  const add = useAddSeats(body.id);
  const organisations = useOrganisationCandidates();
  const initial: Draft = { organisation: null, from: dayInItaly(new Date()) };
  const { draft, change, error, take } = useDraft(initial, (written) => seatsBody.safeParse(written));
  const submit = () => {
    const written = take();
    if (written === null) return;
    add.mutate(written, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.bodies.seatsAdded, { count: 1 }));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t(($) => $.bodies.addSeatTitle, { name: body.name })}
      verb={t(($) => $.register.add)}
      busy={add.isPending && t(($) => $.register.adding)}
      failure={add.data?.ok === false ? add.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <ComboBox
        label={t(($) => $.bodies.organisation)}
        candidates={organisations}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
        error={
          draft.organisation === null
            ? error(
                'organisation',
                t(($) => $.bodies.organisationWrong),
              )
            : null
        }
      />
      <DateField
        label={t(($) => $.bodies.from)}
        value={draft.from}
        onChange={(from) => change({ from })}
        error={error(
          'from',
          t(($) => $.register.dayWrong),
        )}
      />
    </FormDialog>
  );
}
