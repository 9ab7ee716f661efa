import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { Note } from '../../ui/Note.tsx';
import { saidName } from './choiceWords.ts';
import { ToReceipt } from './RefusedNote.tsx';
import type { SignSeat } from './signSeat.ts';

/** An opinion that stands already for this seat, and what becomes of it. */
export function ReplacesNote({ seat }: { readonly seat: SignSeat | null }) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const said = seat?.said ?? null;
  const other = seat?.spokenBy ?? null;
  if (said !== null)
    return (
      <Note
        tone="info"
        title={t(($) => $.signing.before.mine, {
          choice: saidName(said.choice, 'opinion', t),
          when: spokenMoment(new Date(said.at), new Date()),
        })}
        actions={<ToReceipt ballot={said.ballot} />}
      >
        {t(($) => $.signing.before.replaced)}
      </Note>
    );
  if (other === null) return null;
  return (
    <Note
      tone="info"
      title={t(($) => $.signing.before.other, {
        who: t(($) => $.common.office, other),
        when: spokenMoment(new Date(other.at), new Date()),
      })}
    >
      {t(($) => $.signing.before.replaced)}
    </Note>
  );
}
