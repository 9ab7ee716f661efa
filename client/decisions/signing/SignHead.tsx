import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import { textName } from '../../../shared/decisions/textName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip } from '../../ui/Chip.tsx';

/** Until when, on what, and who asks. */
export function SignHead({ view }: { readonly view: SignView }) {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  const now = new Date();
  const { deadline, sitting, instructions, proposal } = view;
  const [first] = view.texts;
  return (
    <>
      <Chip tone="warn" icon="clock">
        {deadline === null
          ? t(($) => $.signing.noDeadline)
          : t(($) => $.signing.deadline, { when: deadlineMoment(new Date(deadline), now) })}
      </Chip>
      <h1>{view.whole ? t(($) => $.signing.whole) : first && textName(first)}</h1>
      {view.body !== null && (
        <p className="small muted">
          {view.body}
          {sitting !== null &&
            `. ${t(($) => $.signing.sitting, { when: deadlineMoment(new Date(sitting.at), now), place: sitting.place })}`}
        </p>
      )}
      {instructions !== null && (
        <p className="said-why">
          <b>{t(($) => $.signing.instructions)}</b>
          <br />
          <span className="written">{instructions}</span>
        </p>
      )}
      {proposal !== null && (
        <p className="said-why">
          <b>{t(($) => $.signing.proposal.title)}</b>
          <br />
          {t(($) => $.signing.proposal[proposal.outcome])}
          {proposal.reason !== null && <span className="written">{`: ${proposal.reason}`}</span>}
        </p>
      )}
    </>
  );
}
