import type { TFunction } from 'i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';

/** The form that is open in a thread. */
export type ThreadDoing = 'answer' | 'decline' | 'comment' | 'reopen' | 'merge' | 'assign';

type Ways = {
  readonly observation: ObservationView;
  readonly lost: boolean;
  readonly onDo: (doing: ThreadDoing) => void;
  readonly onResolve: () => void;
  readonly onSeparate: () => void;
  readonly onReattach: () => void;
};

/** What is done rarely with an observation: behind the three dots of its head. */
export function rareActs(ways: Ways, t: TFunction): readonly MenuEntry[] {
  const { observation, lost, onDo, onResolve, onSeparate, onReattach } = ways;
  const { may, mergedInto } = observation;
  const acts: (MenuEntry | false)[] = [
    may.assign && {
      id: 'assign',
      icon: 'person',
      label: t(($) => $.discussion.assign.do),
      run: () => onDo('assign'),
    },
    may.merge && {
      id: 'merge',
      icon: 'merge',
      label: t(($) => $.discussion.merge.do),
      run: () => onDo('merge'),
    },
    may.separate &&
      mergedInto !== null && {
        id: 'separate',
        icon: 'undo',
        label: t(($) => $.discussion.merge.separate, { number: mergedInto.number }),
        run: onSeparate,
      },
    may.reattach &&
      !lost && {
        id: 'reattach',
        icon: 'mark',
        label: t(($) => $.discussion.reattach.do),
        run: onReattach,
      },
    may.resolve && {
      id: 'resolve',
      icon: 'check',
      label: t(($) => $.discussion.resolve.do),
      run: onResolve,
    },
    may.reopen && {
      id: 'reopen',
      icon: 'undo',
      label: t(($) => $.discussion.reopen.do),
      run: () => onDo('reopen'),
    },
  ];
  return acts.filter((act) => act !== false);
}
