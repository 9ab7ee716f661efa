import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from './desk.ts';

/** Says what it takes back before it does: one act, her own, the last. */
export function UndoButton() {
  const { t } = useTranslation();
  const { undo, undoes } = useDesk();
  if (undoes === null) return null;
  const says = t(($) => $.console.undoWhat, { what: whatWas(t, undoes) });
  return (
    <span className="takes-back">
      <Button size="sm" tone="quiet" icon="undo" aria-keyshortcuts="Control+Z" title={says} onClick={undo}>
        <span className="what">{says}</span>
      </Button>
    </span>
  );
}

function whatWas(t: TFunction, act: Facilitating): string {
  switch (act.do) {
    case 'merge_contributions':
      return t(($) => $.console.undoes.merge_contributions, { count: act.others.length + 1 });
    case 'group_contributions':
      return t(($) => $.console.undoes.group_contributions, { count: act.contributions.length });
    case 'add_cluster':
      return t(($) => $.console.undoes.add_cluster, { title: act.title });
    case 'hide_contribution':
    case 'tag_contribution':
    case 'part_contributions':
    case 'delete_cluster':
    case 'rename_cluster':
    case 'freeze_table':
    case 'mute_participant':
    case 'move_participant':
    case 'rename_participant':
    case 'broadcast':
    case 'close_door':
      return t(($) => $.console.undoes[act.do]);
    default:
      return t(($) => $.console.undoes.other);
  }
}
