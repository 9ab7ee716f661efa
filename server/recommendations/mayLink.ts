import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { isGranted } from '../documents/grantStore.ts';
import type { Profile } from '../documents/profileStore.ts';
import type { Reader } from '../platform/database.ts';

/** The plan office, and whoever writes this section, say what in it carries out a recommendation; in every state of it. */
export async function mayLink(reader: Reader, actor: Actor, section: Profile): Promise<boolean> {
  const granted = await isGranted(reader, actor, section.id);
  return can(actor, 'recommendation.link', { sameDistrict: actor.district === section.district, granted });
}
