import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { PersonId, VersionId } from '../../../shared/kernel/ids.ts';
import { versionsQuery } from '../../documents/versions/queries.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ChangeItems } from './ChangeItems.tsx';
import { choiceName } from './choiceWords.ts';
import { keepDraft, keptDraft } from './keptDraft.ts';
import { signOffAddress } from './signOffAddress.ts';
import { spokenFor } from './spokenFor.ts';
import { useChanges } from './useChanges.ts';
import { useCounted } from './useCounted.ts';

type Over = NonNullable<SignView['over']>;
type Props = { readonly view: SignView; readonly over: Over; readonly person: PersonId };
type Text = SignView['texts'][number];

/** The text went on: nothing was recorded, here is the difference, and what was written waits for the new version. */
export function Superseded({ view, over, person }: Props) {
  const { t } = useTranslation();
  const { spokenMoment } = useFormats();
  const [text] = view.texts;
  const versions = useQuery({
    ...versionsQuery((text as Text).document),
    enabled: text !== undefined,
  }).data?.versions;
  const newer = versions?.find(({ number }) => number === over.version);
  const draft = keptDraft(person, view.round);
  const { choice, organisation } = draft;
  const seatName = (view.seats.find((one) => one.organisation === organisation) ?? view.seats[0])?.name ?? '';
  // Whichever way leads to the new one, what was written is there.
  useEffect(() => {
    if (over.newer !== null && keptDraft(person, over.newer).choice === null)
      keepDraft(person, over.newer, keptDraft(person, view.round));
  }, [over.newer, person, view.round]);
  if (text === undefined) return null;
  const was = text.number;
  return (
    <>
      <div className="blk">
        <div className="note no" role="alert">
          <Icon name="alert" />
          <div>
            <h1>
              {choice === null
                ? t(($) => $.signing.over.newerPlain)
                : t(($) => $.signing.over.newer[view.kind])}
            </h1>
            <p>
              {newer === undefined || over.version === null
                ? t(($) => $.signing.over.newerDraft, { was })
                : t(($) => $.signing.over.newerBody, {
                    was,
                    now: over.version,
                    when: spokenMoment(new Date(newer.createdAt), new Date()),
                  })}
            </p>
          </div>
        </div>
      </div>
      {newer !== undefined && <TheDifference text={text} newer={newer.id} />}
      <div className="blk stack-2">
        <p className="soft written">
          {choice === null
            ? t(($) => $.signing.over.noChoice)
            : t(($) => $.signing.over.kept, {
                choice: choiceName(choice, view.kind, spokenFor(seatName, t), t),
                reason: draft.reason === '' ? t(($) => $.signing.over.noReason) : `«${draft.reason}»`,
              })}
        </p>
        {over.newer !== null && (
          <Link
            className={buttonClass({ tone: 'primary', size: 'lg', block: true })}
            to="/sedute/$id/parere"
            params={{ id: over.newer }}
          >
            {t(($) => $.signing.over.decide, { number: over.version ?? was + 1 })}
          </Link>
        )}
        {over.newer === null && over.version !== null && (
          <p>{t(($) => $.signing.over.notYet, { number: over.version })}</p>
        )}
        {newer !== undefined && (
          <Link
            className={buttonClass({ block: true })}
            to="/documenti/$id/confronto"
            params={{ id: text.document }}
            search={{
              da: text.version,
              a: newer.id,
              ...(over.newer !== null && { parere: signOffAddress(over.newer) }),
            }}
          >
            {t(($) => $.signing.over.all)}
          </Link>
        )}
      </div>
    </>
  );
}

/** So many passages stand here. */
const shown = 1;

function TheDifference({ text, newer }: { readonly text: Text; readonly newer: VersionId }) {
  const { t } = useTranslation();
  const counted = useCounted();
  const found = useChanges(text.document, text.version, newer);
  return (
    <div className="blk">
      <h2>{t(($) => $.signing.over.difference)}</h2>
      {found.kind === 'done' ? (
        <ul className="delta">
          <ChangeItems document={text.document} changes={found.changes.slice(0, shown)} />
        </ul>
      ) : (
        <p className="small muted">{t(($) => $.signing.changed[found.kind])}</p>
      )}
      {found.kind === 'done' && found.changes.length > shown && (
        <p className="small muted">{counted('otherwise', found.changes.length - shown)}</p>
      )}
    </div>
  );
}
