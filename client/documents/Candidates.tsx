import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grantee } from '../../shared/documents/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { matchesWords } from '../../shared/kernel/matchesWords.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { useGrant } from './queries.ts';

/** More names than this are not read, they are searched. */
const shown = 6;

type CandidatesProps = {
  readonly documentId: DocumentId;
  readonly candidates: readonly Grantee[];
  readonly search: RefObject<HTMLInputElement | null>;
};

/** Who else could write: found by name, office or body. */
export function Candidates({ documentId, candidates, search }: CandidatesProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const grant = useGrant(documentId);
  const detail = (grantee: Grantee) =>
    grantee.kind === 'person' ? grantee.office : t(($) => $.organisationKinds[grantee.organisationKind]);
  const found = candidates.filter((grantee) => matchesWords(`${grantee.name} ${detail(grantee)}`, words));
  const rest = found.length - shown;
  const give = (grantee: Grantee) =>
    grant.mutate(grantee, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        setWords('');
        // The row that was pressed goes away.
        search.current?.focus();
        announce(t(($) => $.sharing.given, { name: grantee.name }));
      },
    });
  const busyWith = (id: string) => grant.isPending && grant.variables.id === id;
  if (candidates.length === 0) return <p className="muted">{t(($) => $.sharing.nobodyLeft)}</p>;
  return (
    <section className="stack-2">
      <SearchField
        inputRef={search}
        label={t(($) => $.sharing.add)}
        hint={t(($) => $.sharing.addHint)}
        value={words}
        onChange={setWords}
      />
      {grant.data?.ok === false && (
        <Note tone="no" spoken>
          {grant.data.message}
        </Note>
      )}
      <ul className="grants">
        {found.slice(0, shown).map((grantee) => (
          <li key={grantee.id}>
            <Icon name={grantee.kind === 'person' ? 'person' : 'people'} />
            <span className="grow">
              <b>{grantee.name}</b>
              <small>{detail(grantee)}</small>
            </span>
            <Button
              size="sm"
              aria-label={t(($) => $.sharing.giveTo, { name: grantee.name })}
              busy={busyWith(grantee.id) && t(($) => $.sharing.giving)}
              onClick={() => give(grantee)}
            >
              {t(($) => $.sharing.give)}
            </Button>
          </li>
        ))}
      </ul>
      <p className="small muted" role="status">
        {found.length === 0 && t(($) => $.sharing.noMatch)}
        {rest > 0 && t(($) => $.sharing.more, { count: rest })}
      </p>
    </section>
  );
}
