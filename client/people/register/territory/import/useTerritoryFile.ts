import { useState } from 'react';
import type { TerritoryPreview } from '../../../../../shared/people/registerApi.ts';
import { type TerritoryFileAndYear, useTerritoryImport, useTerritoryPreview } from '../../queries.ts';

/**
 * The file that was chosen, what it would change, and the change. Where the territory has moved on since the
 * preview, nothing is done: the same file is looked at again.
 */
export function useTerritoryFile(onDone: () => void) {
  const [given, setGiven] = useState<TerritoryFileAndYear | null>(null);
  const [preview, setPreview] = useState<TerritoryPreview | null>(null);
  const [changedMeanwhile, setChangedMeanwhile] = useState(false);
  const [asksYear, setAsksYear] = useState(false);
  const looking = useTerritoryPreview();
  const importing = useTerritoryImport();
  const read = (next: TerritoryFileAndYear) =>
    looking.mutate(next, {
      onSuccess: (answer) => {
        setPreview(answer.ok ? answer.value : null);
        if (answer.ok && answer.value.problems.some(({ kind }) => kind === 'no_year')) setAsksYear(true);
      },
    });
  const look = (file: File, year: number | null) => {
    const next = { file, year };
    importing.reset();
    setGiven(next);
    setPreview(null);
    setChangedMeanwhile(false);
    read(next);
  };
  const confirm = () => {
    if (given === null || preview === null) return;
    importing.mutate(
      { ...given, expected: preview.digest },
      {
        onSuccess: (answer) => {
          if (answer.ok) return onDone();
          if (answer.refused !== 'changed_meanwhile') return;
          setChangedMeanwhile(true);
          read(given);
        },
      },
    );
  };
  const refused = [looking.data, importing.data].find((answer) => answer?.ok === false);
  return {
    file: given?.file ?? null,
    preview,
    isReading: looking.isPending,
    isImporting: importing.isPending,
    changedMeanwhile,
    /** Some weight has no year of its own. Most files say it in a column. */
    asksYear,
    failure: refused?.ok === false && !changedMeanwhile ? refused.message : null,
    look,
    confirm,
  };
}
