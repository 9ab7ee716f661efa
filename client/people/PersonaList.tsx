import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Note } from '../ui/Note.tsx';
import { Problem } from '../ui/Problem.tsx';
import { personasQuery, useEnterDemo } from './queries.ts';

type PersonaListProps = {
  /** A pointer or the focus comes near. */
  readonly onApproach: () => void;
  readonly onEntered: () => void;
};

/** Whom one can try to be in a demo district: one row each, and the whole row is the button. */
export function PersonaList({ onApproach, onEntered }: PersonaListProps) {
  const { t } = useTranslation();
  const personas = useQuery(personasQuery);
  const enter = useEnterDemo();
  const choose = (slug: string) => {
    if (!enter.isPending) enter.mutate(slug, { onSuccess: (answer) => answer.ok && onEntered() });
  };
  if (personas.error) return <Problem error={personas.error} onRetry={() => void personas.refetch()} />;
  if (!personas.data) return <Loading lines={6} />;
  return (
    <>
      <h3 id="prova">{t(($) => $.porta.tryAs)}</h3>
      <ul className="personas" aria-labelledby="prova" onPointerEnter={onApproach} onFocus={onApproach}>
        {personas.data.map(({ slug, name, office, organisation }) => {
          const busy = enter.isPending && enter.variables === slug;
          return (
            <li key={slug}>
              <button
                type="button"
                onClick={() => choose(slug)}
                aria-busy={busy}
                {...(enter.isPending && { 'aria-disabled': true })}
              >
                <span className="grow">
                  <b>{name}</b>
                  <small>{busy ? t(($) => $.porta.entering) : `${office}, ${organisation}`}</small>
                </span>
                <Icon name="right" />
              </button>
            </li>
          );
        })}
      </ul>
      {enter.data?.ok === false && (
        <Note tone="no" spoken>
          {enter.data.message}
        </Note>
      )}
      <p className="end">{t(($) => $.porta.tryAsHint)}</p>
    </>
  );
}
