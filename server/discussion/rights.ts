import { takesObservations } from '../../shared/discussion/mayObserve.ts';
import type { ConsultationRoundId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { can } from '../../shared/people/can.ts';
import { isGranted } from '../documents/grantStore.ts';
import type { Profile } from '../documents/profileStore.ts';
import { mayWrite } from '../documents/rights.ts';
import type { Reader } from '../platform/database.ts';
import { type RoundOnText, roundsOn } from './invitationStore.ts';

/** What somebody is where a text is discussed. Found once for all observations on it. */
export type Voice = {
  readonly actor: Actor;
  readonly profile: Profile;
  readonly answers: boolean;
  readonly writes: boolean;
  readonly rounds: readonly RoundOnText[];
};

export async function voiceOn(reader: Reader, actor: Actor, profile: Profile): Promise<Voice> {
  const [granted, rounds] = await Promise.all([
    isGranted(reader, actor, profile.id),
    roundsOn(reader, actor, profile.id),
  ]);
  const sameDistrict = actor.district === profile.district;
  const answers = can(actor, `${profile.kind}.answer`, { sameDistrict });
  return { actor, profile, answers, writes: mayWrite(actor, profile, granted), rounds };
}

/** The round that the text is in now. */
export function openRound({ rounds }: Voice): RoundOnText | null {
  return rounds.find(({ closedAt }) => closedAt === null) ?? null;
}

/** To make an observation on this text now, by the server's clock. */
export function mayObserve(voice: Voice, now: Date): Result<null> {
  const { actor, profile } = voice;
  const round = openRound(voice);
  const invited = round?.invited ?? false;
  const taken = takesObservations(profile, {
    ...voice,
    invited,
    over: round !== null && now > round.deadline,
  });
  const sameDistrict = actor.district === profile.district;
  if (can(actor, 'observation.create', { sameDistrict, open: taken.ok, invited })) return ok(null);
  return taken.ok ? refuse('forbidden') : taken;
}

/** To write into the thread of one that exists, at any time; who only assists, where she was invited to its round. */
export function mayComment({ actor, profile, rounds }: Voice, of: ConsultationRoundId | null): boolean {
  const invited = rounds.some(({ id, invited }) => id === of && invited);
  const sameDistrict = actor.district === profile.district;
  return can(actor, 'observation.create', { sameDistrict, open: true, invited });
}
