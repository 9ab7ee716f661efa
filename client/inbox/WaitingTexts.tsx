import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberOfPerson, type PersonId } from '../../shared/kernel/ids.ts';
import { documentName } from '../documents/page/documentName.ts';
import { documentQuery } from '../documents/queries.ts';
import { type WaitingText, waitingChanges } from '../sync/waitingChanges.ts';
import { buttonClass } from '../ui/buttonClass.ts';
import { Note } from '../ui/Note.tsx';

/** Changes that wait on this device in closed texts: they go when the text is opened, so here is the way. */
export function WaitingTexts({ person }: { readonly person: PersonId }) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<readonly WaitingText[]>([]);
  // A text that was left for this page says only as it closes what waits in it.
  useEffect(() => setTexts(waitingChanges.texts(memberOfPerson(person))), [person]);
  if (texts.length === 0) return null;
  return (
    <Note tone="warn" title={t(($) => $.desk.waiting)}>
      <p>{t(($) => $.desk.waitingWhy)}</p>
      <ul className="waiting">
        {texts.map((text) => (
          <li key={text.document}>
            <WaitingLine text={text} />
          </li>
        ))}
      </ul>
    </Note>
  );
}

function WaitingLine({ text: { document, count } }: { readonly text: WaitingText }) {
  const { t } = useTranslation();
  const { data } = useQuery(documentQuery(document));
  return (
    <>
      <Link className={buttonClass({ size: 'sm' })} to="/documenti/$id" params={{ id: document }}>
        {data ? t(($) => $.desk.openNamed, { title: documentName(data, t) }) : t(($) => $.desk.open)}
      </Link>
      <span>{t(($) => $.desk.waitingCount, { count })}</span>
    </>
  );
}
