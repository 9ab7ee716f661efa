import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { forgetPerson } from '../../people/queries.ts';
import type { TextEnd } from '../../sync/sharedText.ts';
import { documentQuery } from '../queries.ts';

/** What the button under each end does. Whoever presses it has read there what is lost. */
export function useWayOut(id: DocumentId, dismiss: () => void): (end: TextEnd) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (end) => {
    switch (end) {
      case 'signed_out':
        forgetPerson(client);
        void navigate({ to: '/', search: { poi: location.pathname, fine: 'sessione' }, ignoreBlocker: true });
        return;
      case 'right_withdrawn':
        dismiss();
        return;
      case 'not_found':
        void navigate({ to: '/documenti', ignoreBlocker: true });
        return;
      case 'new_epoch':
        dismiss();
        void client.invalidateQueries({ queryKey: documentQuery(id).queryKey });
        return;
      case 'too_large':
      case 'old_page':
      case 'too_many':
        location.reload();
    }
  };
}
