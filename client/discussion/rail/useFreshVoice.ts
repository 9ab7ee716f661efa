import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import type { ObservationId, PersonId } from '../../../shared/kernel/ids.ts';
import { type RareVoice, rareVoice } from '../../documents/page/rareVoice.ts';
import { announce } from '../../ui/announce.ts';

/** Not more often than this, in milliseconds: whoever listens is reading. */
const every = 20_000;

/** Says that others have made observations while one reads. */
export function useFreshVoice(observations: readonly ObservationView[], person: PersonId): void {
  const { t } = useTranslation();
  const known = useRef<ReadonlySet<ObservationId> | null>(null);
  const voice = useRef<RareVoice | null>(null);
  useEffect(() => () => voice.current?.stop(), []);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(observations.map(({ id }) => id));
    if (before === null) return;
    const fresh = observations.filter(
      ({ id, entries }) => !before.has(id) && entries[0]?.by.person !== person,
    );
    if (fresh.length === 0) return;
    voice.current ??= rareVoice(announce, every);
    voice.current.say(t(($) => $.discussion.voice.fresh, { count: fresh.length }));
  }, [observations, person, t]);
}
