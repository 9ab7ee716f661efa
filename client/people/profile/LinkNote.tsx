import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/Chip.tsx';
import { Note } from '../../ui/Note.tsx';
import type { LinkOutcome } from './profileSearch.ts';

const route = getRouteApi('/inside/profilo');

const tones: Record<LinkOutcome, Tone> = { linked: 'ok', taken: 'no', cancelled: 'warn', failed: 'no' };

/** How linking an identity has ended, once: the address forgets it, so that nothing is said twice. */
export function LinkNote() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { esito } = route.useSearch();
  const [outcome, setOutcome] = useState(esito);
  useEffect(() => {
    if (!esito) return;
    setOutcome(esito);
    void navigate({ search: {}, replace: true });
  }, [esito, navigate]);
  if (!outcome) return null;
  return (
    <Note tone={tones[outcome]} spoken>
      {t(($) => $.profile.linkOutcomes[outcome])}
    </Note>
  );
}
