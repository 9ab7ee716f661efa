import { useTranslation } from 'react-i18next';
import { roundKinds } from '../../../shared/decisions/round.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { Picks } from './Picks.tsx';
import type { Writing } from './writing.ts';

/** A vote, opinions before a vote, or the signatures of the parties. */
export function KindSheet({ writing: { draft, change } }: { readonly writing: Writing }) {
  const { t } = useTranslation();
  return (
    <FormSheet title={t(($) => $.rounds.what)}>
      <Picks
        label={t(($) => $.rounds.what)}
        options={roundKinds.map((kind) => ({
          value: kind,
          label: t(($) => $.rounds.kind[kind]),
          hint: t(($) => $.rounds.kindHint[kind]),
        }))}
        value={draft.kind}
        onChange={(kind) => change({ kind, version: null })}
      />
    </FormSheet>
  );
}
