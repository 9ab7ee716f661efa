import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlanVoteBar } from '../../../shared/decisions/planVoteBar.ts';
import type { RoundChoices, RoundView } from '../../../shared/decisions/roundApi.ts';
import type { VersionId } from '../../../shared/kernel/ids.ts';
import { useDraft } from '../../people/register/useDraft.ts';
import type { Failure } from '../../platform/api.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { BodySheet } from './BodySheet.tsx';
import { firstDraft } from './firstDraft.ts';
import { KindSheet } from './KindSheet.tsx';
import { useOpenRound } from './queries.ts';
import { parseRound } from './roundDraft.ts';
import { TextSheet } from './TextSheet.tsx';
import { TimeSheet } from './TimeSheet.tsx';

type OpenSittingFormProps = {
  readonly choices: RoundChoices;
  readonly version: VersionId | null;
  readonly first: RoundView | null;
};

/** What is opened, on which text, for which body, by which rule, until when; and what happens then. */
export function OpenSittingForm({ choices, version, first }: OpenSittingFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const open = useOpenRound();
  const writing = useDraft(firstDraft(choices, version, first), (draft) =>
    parseRound(draft, choices, new Date()),
  );
  const { draft, take } = writing;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (open.isPending) return;
    const round = take();
    // What is wrong is said in the render that follows.
    if (round === null) return void requestAnimationFrame(() => focusFirstError(form.current));
    open.mutate(round, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        const kind = t(($) => $.rounds.kind[draft.kind]);
        announce(t(($) => $.rounds.openedDone, { kind, number: answer.value.number }));
        void navigate({ to: '/sedute/$id', params: { id: answer.value.id } });
      },
    });
  };
  return (
    <form ref={form} className="stack-4" onSubmit={send} noValidate>
      {first === null ? (
        <KindSheet writing={writing} />
      ) : (
        <p>{t(($) => $.rounds.secondOf, { number: first.number })}</p>
      )}
      <TextSheet writing={writing} choices={choices} />
      {draft.kind !== 'signature' && <BodySheet writing={writing} choices={choices} />}
      <TimeSheet writing={writing} />
      <Note tone="warn" title={t(($) => $.rounds.consequence)}>
        {t(($) => $.rounds.consequenceText)}
      </Note>
      {open.data?.ok === false && <NotOpened failure={open.data} />}
      <Button tone="primary" size="lg" type="submit" busy={open.isPending && t(($) => $.rounds.opening)}>
        {t(($) => $.rounds.doOpen)}
      </Button>
    </form>
  );
}

/** Why it was refused, and each thing that stands in the way, with where it is. */
function NotOpened({ failure: { refused, message, about = [] } }: { readonly failure: Failure }) {
  const { t } = useTranslation();
  return (
    <Note tone="no" title={t(($) => $.rounds.notOpened)} spoken>
      {message}
      {about.length > 0 && (
        <ul>
          {about.map(({ label, href, why }) => (
            <li key={href + label}>
              <Link to={href}>
                {refused === 'round_open' ? t(($) => $.rounds.openRound, { number: label }) : label}
              </Link>
              {isPlanVoteBar(why) && <>: {t(($) => $.matrix.shortBar[why])}</>}
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}

/** To the first field that is wrong, or the first choice of a group in which none is made. */
function focusFirstError(form: HTMLFormElement | null): void {
  form
    ?.querySelector<HTMLElement>('[data-wrong] input:not(:disabled), :is(input, textarea)[aria-invalid=true]')
    ?.focus();
}
