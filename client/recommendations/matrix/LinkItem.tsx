import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkView, MatrixSection } from '../../../shared/recommendations/matrix.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useConfirm } from './queries.ts';
import { TakeBackDialog } from './TakeBackDialog.tsx';

type Props = {
  readonly link: LinkView;
  /** Of its recommendation. */
  readonly code: string;
  readonly section: MatrixSection | null;
};

/** One passage at the end of a recommendation's way, with what became of its words. */
export function LinkItem({ link, code, section }: Props) {
  const { t } = useTranslation();
  const name = section && [section.number, section.title].filter(Boolean).join(' ');
  return (
    <li>
      <Link to="/documenti/$id" params={{ id: link.section }}>
        {name ?? t(($) => $.matrix.outside)}
      </Link>
      <p className="quote">{link.quote}</p>
      {link.takenBack ? (
        <small>
          {t(($) => $.matrix.takenBackBy, { name: link.takenBack.by, reason: link.takenBack.reason })}
        </small>
      ) : (
        <LinkFacts link={link} code={code} />
      )}
    </li>
  );
}

/** How a link stands, and what may be done with it. */
export function LinkFacts({ link, code }: Pick<Props, 'link' | 'code'>) {
  const { t } = useTranslation();
  const [takingBack, setTakingBack] = useState(false);
  const confirm = useConfirm(link.id);
  const { now } = link;
  return (
    <>
      <small className={link.standing === 'found' ? undefined : 'warn-t'}>
        {t(($) => $.matrix.standing[link.standing])} · {t(($) => $.matrix.extent[link.extent])}
      </small>
      {now !== null && <p className="small">{t(($) => $.matrix.nowReads, { words: now })}</p>}
      {confirm.data?.ok === false && (
        <Note tone="no" spoken>
          {confirm.data.message}
        </Note>
      )}
      {link.mayChange && (
        <div className="row wrap">
          {now !== null && (
            <Button
              size="sm"
              busy={confirm.isPending && t(($) => $.matrix.confirming)}
              onClick={() =>
                confirm.mutate(now, {
                  onSuccess: (answer) => answer.ok && announce(t(($) => $.matrix.confirmed, { code })),
                })
              }
            >
              {t(($) => $.matrix.confirm)}
            </Button>
          )}
          <Button tone="quiet" size="sm" onClick={() => setTakingBack(true)}>
            {t(($) => $.matrix.takeBack)}
          </Button>
        </div>
      )}
      {takingBack && <TakeBackDialog link={link} code={code} onClose={() => setTakingBack(false)} />}
    </>
  );
}
