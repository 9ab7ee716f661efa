import { useTranslation } from 'react-i18next';
import type { EntryView, ObservationView } from '../../../shared/discussion/api.ts';
import type { EntryKind } from '../../../shared/discussion/entry.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Entry } from './Entry.tsx';

/** All that was said to an observation, and what was done with it, in its order. */
export function Entries({ observation }: { readonly observation: ObservationView }) {
  return observation.entries.map((entry) =>
    isSaid(entry.kind) ? (
      <Entry key={entry.id} observation={observation} entry={entry} />
    ) : (
      <Done key={entry.id} entry={entry} kind={entry.kind} />
    ),
  );
}

type SaidKind = 'observation' | 'comment' | 'reply';

function isSaid(kind: EntryKind): kind is SaidKind {
  return kind === 'observation' || kind === 'comment' || kind === 'reply';
}

type DoneProps = { readonly entry: EntryView; readonly kind: Exclude<EntryKind, SaidKind> };

/** What was done rather than said: one sentence, and the reason where there is one. */
function Done({ entry: { by, at, words }, kind }: DoneProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const when = shortMoment(new Date(at), new Date());
  return (
    <p className="entry done">
      {t(($) => $.discussion.entry[kind], { name: by.name, when })} {words}
    </p>
  );
}
