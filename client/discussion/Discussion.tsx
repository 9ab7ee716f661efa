import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CompanionProps } from '../documents/page/companion.ts';
import { useSession } from '../people/useSession.ts';
import { Loading } from '../ui/Loading.tsx';
import { Problem } from '../ui/Problem.tsx';
import { useMedia } from '../ui/useMedia.ts';
import './discussion.css';
import { OpenDiscussion } from './OpenDiscussion.tsx';
import { discussionQuery } from './queries.ts';
import { Rail } from './rail/Rail.tsx';

/** Where the page is too narrow for a rail; the same width as in `client/documents/page/page.css`. */
const tooNarrow = '(max-width: 77.5em)';

/** What people say about a text, beside it; on narrow pages over it, when somebody asks for it. */
export function Discussion(props: CompanionProps) {
  const { t } = useTranslation();
  const session = useSession();
  const over = useMedia(tooNarrow);
  const { data, error, refetch } = useQuery(discussionQuery(props.side.view.id));
  if (session && data)
    return <OpenDiscussion {...props} person={session.actor.person} view={data} over={over} />;
  if (over) return null;
  return (
    <Rail>
      <div className="rail-head">
        <h2>{t(($) => $.discussion.title)}</h2>
      </div>
      <div className="in">
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading lines={6} />}
      </div>
    </Rail>
  );
}
