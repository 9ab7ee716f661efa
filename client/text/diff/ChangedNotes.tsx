import { useTranslation } from 'react-i18next';
import type { Part } from '../../../shared/text/diff/textDifference.ts';
import { changedNotes } from './changedNotes.ts';
import { Runs } from './Runs.tsx';
import { type NoteCounts, noNotes } from './shown.ts';

/** Under a change: the notes in it that differ, with their words. */
export function ChangedNotes({ part, notes }: { readonly part: Part; readonly notes: NoteCounts }) {
  const { t } = useTranslation();
  const changed = changedNotes(part, notes);
  if (changed.length === 0) return null;
  return (
    <ul className="changed-notes">
      {changed.map(({ number, kind, runs }) => (
        <li key={`${kind} ${number}`}>
          <span className="strong">{t(($) => $.comparison.note, { number })}</span>{' '}
          <Runs runs={runs} shown="both" notes={noNotes} />
        </li>
      ))}
    </ul>
  );
}
