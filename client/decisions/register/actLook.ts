import type { ToldAct } from '../../../shared/decisions/record/recordApi.ts';
import type { IconName } from '../../ui/Icon.tsx';

const ofRoom: Readonly<Record<string, IconName>> = {
  version: 'lock',
  ballot: 'check',
  round: 'scale',
  observation: 'chat',
  consultation: 'mega',
  document: 'doc',
  recommendation: 'flag',
  text: 'doc',
  plan: 'table',
  key: 'key',
  workshop: 'people',
  delegation: 'people',
  person: 'person',
  membership: 'person',
  invitation: 'person',
};

/** The sign beside an act. */
export function actLook(told: ToldAct): IconName {
  switch (told.kind) {
    case 'erased':
      return 'eyeoff';
    case 'closed':
      return told.why === 'hidden' ? 'eyeoff' : 'lock';
    case 'open':
      return ofRoom[told.act.split('.')[0] ?? ''] ?? 'dot';
  }
}
