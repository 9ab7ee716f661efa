import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRow } from '../../../shared/people/loginApi.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { useEndOthers, useEndSession } from './queries.ts';
import { SessionItem } from './SessionItem.tsx';
import { useBrowserName } from './useSessionWords.ts';

type SessionsProps = {
  readonly sessions: readonly SessionRow[];
  /** What the identity provider of this installation is called. */
  readonly provider: string | null;
};

/** Every browser in which this person is in, and how to end what should not go on. */
export function Sessions({ sessions, provider }: SessionsProps) {
  const { t } = useTranslation();
  const browserName = useBrowserName();
  const heading = useRef<HTMLHeadingElement>(null);
  const end = useEndSession();
  const endOthers = useEndOthers();
  const others = sessions.filter(({ current }) => !current);
  const ordered = [...sessions.filter(({ current }) => current), ...others];
  // What was pressed goes away with its row: the heading stays.
  const said = (sentence: string) => {
    announce(sentence);
    heading.current?.focus();
  };
  const endOne = (row: SessionRow) =>
    end.mutate(row.id, {
      onSuccess: (answer) =>
        answer.ok && said(t(($) => $.profile.ended, { browser: browserName(row.browser) })),
    });
  const endAll = () =>
    endOthers.mutate(undefined, {
      onSuccess: (answer) => answer.ok && said(t(($) => $.profile.endedOthers)),
    });
  const failure = [end.data, endOthers.data].find((answer) => answer?.ok === false);
  return (
    <section className="sheet" aria-labelledby="accessi">
      <header>
        <h2 id="accessi" ref={heading} tabIndex={-1}>
          {t(($) => $.profile.sessions)}
        </h2>
      </header>
      <div className="in stack">
        <p className="soft">
          {others.length > 0 ? t(($) => $.profile.sessionsText) : t(($) => $.profile.onlyThis)}
        </p>
        <ul className="rows">
          {ordered.map((row) => (
            <SessionItem
              key={row.id}
              row={row}
              provider={provider}
              busy={end.isPending && end.variables === row.id}
              onEnd={() => endOne(row)}
            />
          ))}
        </ul>
        {others.length > 0 && (
          <Button busy={endOthers.isPending && t(($) => $.profile.ending)} onClick={endAll}>
            {t(($) => $.profile.endOthers)}
          </Button>
        )}
        {failure?.ok === false && (
          <Note tone="no" spoken>
            {failure.message}
          </Note>
        )}
      </div>
    </section>
  );
}
