import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useSaveRule } from '../rounds/queries.ts';

type SaveRuleProps = { readonly body: RoundChoices['bodies'][number]; readonly rule: Rule };

/** Makes the rule that was tried the body's own. */
export function SaveRule({ body: { id, name }, rule }: SaveRuleProps) {
  const { t } = useTranslation();
  const save = useSaveRule();
  const send = () =>
    save.mutate(
      { body: id, rule },
      { onSuccess: (answer) => answer.ok && announce(t(($) => $.rules.saved, { body: name })) },
    );
  return (
    <footer className="stack">
      <p className="small muted">{t(($) => $.rules.saveHint)}</p>
      {save.data?.ok === false && (
        <Note tone="no" title={t(($) => $.rules.notSaved)} spoken>
          {save.data.message}
        </Note>
      )}
      {save.data?.ok && <Note tone="ok">{t(($) => $.rules.saved, { body: name })}</Note>}
      <Button busy={save.isPending && t(($) => $.rules.saving)} onClick={send}>
        {t(($) => $.rules.save, { body: name })}
      </Button>
    </footer>
  );
}
