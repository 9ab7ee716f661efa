import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../shared/people/registerApi.ts';
import { Button } from '../../../ui/Button.tsx';
import { InviteManyDialog } from './InviteManyDialog.tsx';

type ChosenProps = { readonly people: readonly PersonView[]; readonly onClear: () => void };

/** The people chosen in the list, and what can be done with all of them. */
export function Chosen({ people, onClear }: ChosenProps) {
  const { t } = useTranslation();
  const [inviting, setInviting] = useState<readonly PersonView[] | null>(null);
  const count = people.length;
  return (
    <div className="chosen">
      <span className="grow" role="status">
        {t(($) => $.registerPeople.chosen, { count })}
      </span>
      <Button tone="quiet" onClick={onClear}>
        {t(($) => $.registerPeople.unchoose)}
      </Button>
      <Button icon="send" onClick={() => setInviting(people)}>
        {t(($) => $.registerPeople.inviteChosen, { count })}
      </Button>
      {inviting && (
        <InviteManyDialog
          people={inviting}
          onClose={() => {
            setInviting(null);
            onClear();
          }}
        />
      )}
    </div>
  );
}
