import { useQuery } from '@tanstack/react-query';
import { can } from '../../../shared/people/can.ts';
import { useSession } from '../../people/useSession.ts';
import { roundChoicesQuery } from './queries.ts';

/** Whether this person may open a round for some body: the office always, a chair for hers. */
export function useMayConvene(): boolean {
  const actor = useSession()?.actor;
  const always = actor !== undefined && can(actor, 'round.convene', { sameDistrict: true, chair: false });
  const chairs = actor !== undefined && can(actor, 'round.convene', { sameDistrict: true, chair: true });
  const choices = useQuery({ ...roundChoicesQuery, enabled: chairs && !always });
  return always || (choices.data?.bodies.some(({ mayConvene }) => mayConvene) ?? false);
}
