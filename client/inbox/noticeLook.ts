import type { NoticeKind } from '../../shared/inbox/notice.ts';
import type { IconName } from '../ui/Icon.tsx';

/** The sign of each kind of notice. */
export const noticeSigns: Record<NoticeKind, IconName> = {
  mentioned: 'at',
  assigned: 'person',
  due: 'clock',
  answered: 'check',
  resolved: 'check',
  reopened: 'undo',
  merged: 'merge',
  hidden: 'eyeoff',
  commented: 'chat',
  observed: 'mark',
  consultation_opened: 'mega',
  consultation_prolonged: 'later',
  consultation_reminder: 'bell',
  consultation_deadline: 'clock',
  consultation_closed: 'lock',
  round_opened: 'scale',
  round_reminder: 'bell',
  round_prolonged: 'later',
  round_deadline: 'clock',
  round_closed: 'lock',
  receipt: 'check',
  recommendation_answered: 'check',
};
