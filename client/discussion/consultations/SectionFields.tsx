import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/discussion/consultationApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { documentName } from '../../documents/page/documentName.ts';
import { Button } from '../../ui/Button.tsx';
import { FormSheet } from '../../ui/FormSheet.tsx';

type SectionFieldsProps = {
  readonly documents: RoundChoices['documents'];
  readonly chosen: readonly DocumentId[];
  readonly onChange: (chosen: readonly DocumentId[]) => void;
  readonly error: string | null;
};

/** The sections that go into consultation together. One that waits for replies cannot, and says so. */
export function SectionFields({ documents, chosen, onChange, error }: SectionFieldsProps) {
  const { t } = useTranslation();
  const possible = documents.filter(({ unanswered }) => unanswered === 0).map(({ id }) => id);
  const all = chosen.length === possible.length;
  const toggle = (id: DocumentId, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <FormSheet title={t(($) => $.openRound.sections)} hint={t(($) => $.openRound.sectionsHint)} error={error}>
      <fieldset>
        <legend className="vh">{t(($) => $.openRound.sections)}</legend>
        <ul className="checks two">
          {documents.map(({ id, number, title, unanswered }) => (
            <li key={id}>
              <label className={unanswered > 0 ? 'tick off' : 'tick'}>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  disabled={unanswered > 0}
                  onChange={(event) => toggle(id, event.target.checked)}
                />
                <span>
                  {documentName({ number, code: null, title }, t)}
                  {unanswered > 0 && <small>{t(($) => $.openRound.unanswered, { count: unanswered })}</small>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {possible.length > 1 && (
        <Button size="sm" onClick={() => onChange(all ? [] : possible)}>
          {all ? t(($) => $.openRound.none) : t(($) => $.openRound.all)}
        </Button>
      )}
    </FormSheet>
  );
}
